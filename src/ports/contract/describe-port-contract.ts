import type { Carrier, MakeCarrier } from "./carrier";
import { describeApplying } from "./describe-applying";
import { describeOwnSheets } from "./describe-own-sheets";
import { describeReading } from "./describe-reading";
import { describeTakingBack } from "./describe-taking-back";
import { contractWorkbook } from "./fixture";

/** What every carrier of a workbook must do; run it from a test file of the carrier. */
export function describePortContract(name: string, makeCarrier: MakeCarrier): void {
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
  });
}
