/**
 * A part of a suite that wants something which is not on every machine: without it one line says that the part did not
 * run, and the rest of the suite goes on. A suite that is nothing without it says so in its name (needs.cjs).
 * @param lack what is not there, in words; null where nothing is missing
 * @param body is not looked at where something is missing, so that it may rely on it
 */
export function describeUnless(lack: string | null, name: string, body: () => void): void {
  if (lack === null) describe(name, body);
  else process.stdout.write(`skipped: ${name} (${lack})\n`);
}
