/** Something that a person can do something about; told without a stack. */
export class DemoError extends Error {}
