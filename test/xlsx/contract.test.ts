import { describePortContract } from "../../src/ports/contract/describe-port-contract";
import { fileCarrier } from "./support/file-carrier";

describePortContract("file", fileCarrier, 60);
