/** How far a file may go. Each is checked against what is really read, never against what the file says of itself. */
export const GRENZEN = {
  /** Of all parts of a workbook together, inflated. */
  bytes: 200 * 1024 * 1024,
  /** How many times its own size a part may become, once it is large; Excel's own sheets stay under a hundred. */
  verhouding: 200,
  verhoudingVanaf: 10 * 1024 * 1024,
  /** With something in them, the names of the columns not counted. */
  rijen: 200_000,
  /** As in Excel. */
  kolommen: 16_384,
  /** As in Excel. */
  tekens: 32_767,
  /** Parts in a zip; a workbook has a few dozen. */
  onderdelen: 5_000,
  /** Sheets of a workbook, the hidden ones included. */
  bladen: 200,
  /** Texts that cells share, and characters in them: they stay in memory while the rows pass. */
  teksten: 1_000_000,
  tekstTekens: 50_000_000,
  /** Formats of cells; Excel stops at 65,490. */
  opmaken: 100_000,
  /** Between two tags of XML, or in one record of CSV. */
  aaneen: 1_000_000,
  /** Tags within tags. */
  diepte: 64,
} as const;
