/** Where people live and how they are reached: recognised so that it is said to be of no use here. */
export const contactWords: readonly string[] = [
  "post code",
  "postcode",
  "home address",
  "address line",
  "telephone",
  "phone number",
  "mobile number",
  "parent name",
  "carer name",
  "parent carer",
  "next of kin",
];
