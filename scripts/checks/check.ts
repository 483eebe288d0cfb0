/**
 * One check over the files of the project.
 * @param root absolute path of the project
 * @returns one line per thing that is wrong, beginning with the file (and line) to look at; empty = all is well
 */
export type Check = (root: string) => Promise<readonly string[]>;
