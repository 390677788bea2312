/**
 * A suite that wants something which is not on every machine (../shared, LibreOffice, an hour of time): without it one
 * line says that the suite did not run, and the rest goes on.
 * @param lack what is not there, in words; null where nothing is missing
 * @param body is not looked at where something is missing, so that it may rely on it
 */
export function describeUnless(lack: string | null, name: string, body: () => void): void {
  if (lack === null) {
    describe(name, body);
    return;
  }
  process.stdout.write(`skipped: ${name} (${lack})\n`);
  describe.skip(name, () => {
    it(lack, () => undefined);
  });
}
