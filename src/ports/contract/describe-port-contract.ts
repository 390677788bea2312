import type { Carrier, MakeCarrier } from "./carrier";
import { describeApplying } from "./describe-applying";
import { describeOddBooks } from "./describe-odd-books";
import { describeOwnSheets } from "./describe-own-sheets";
import { describeRandomEdits } from "./describe-random-edits";
import { describeReading } from "./describe-reading";
import { describeStripping } from "./describe-stripping";
import { describeTakingBack } from "./describe-taking-back";
import { contractWorkbook } from "./fixture";

/**
 * What every carrier of a workbook must do; run it from a test file of the carrier.
 * @param randomRuns stories of random edits to play; a slow carrier takes fewer
 */
export function describePortContract(name: string, makeCarrier: MakeCarrier, randomRuns = 25): void {
  describe(`${name}: the workbook port`, () => {
    let carrier: Carrier;
    beforeEach(async () => {
      carrier = await makeCarrier(contractWorkbook());
    });
    afterEach(() => carrier.close());
    const current = (): Carrier => carrier;
    describeReading(current);
    describeApplying(current);
    describeTakingBack(current);
    describeOwnSheets(current);
    describeStripping(current);
    describeOddBooks(makeCarrier);
    describeRandomEdits(makeCarrier, randomRuns);
  });
}
