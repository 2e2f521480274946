/** A command was used wrongly. The message is one Dutch sentence: it is all that the operator sees. */
export class OpdrachtFout extends Error {}
