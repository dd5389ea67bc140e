export interface Edge {
  readonly style: "hair" | "thin" | "medium" | "thick";
  /** RRGGBB */
  readonly color: string;
}

/** How a cell looks: plain data, shared between cells; writers collect the different ones. Colours are RRGGBB. */
export interface CellStyle {
  readonly fontName?: string;
  /** points */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "fill";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly top?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  readonly right?: Edge;
  /** false: can be filled in on a protected sheet */
  readonly locked?: boolean;
}
