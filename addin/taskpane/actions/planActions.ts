import type { DesignAhead } from "../../../engine";
import type { PlanActions } from "../actions";
import type { PaneCore } from "../paneCore";

/** What an enquiry nobody has begun could show: asked anew at every change. */
export function planActions(core: PaneCore): PlanActions {
  const ask = async (design: DesignAhead): Promise<void> => {
    const reply = await core.engine.ask({ kind: "plan-ahead", design }, () => undefined).catch(() => null);
    // Overtaken by another change: its answer comes.
    if (reply?.kind !== "planned" || core.state().planned.design !== design) return;
    core.show({ planned: { design, plan: reply.plan } });
  };
  return {
    planAhead: (change) => {
      const design = { ...core.state().planned.design, ...change };
      core.show({ planned: { ...core.state().planned, design } });
      void ask(design);
    },
  };
}
