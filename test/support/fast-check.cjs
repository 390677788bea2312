/*
 * Property tests draw the same cases in every run, so that a red run says something of the change it stands on.
 * Other cases: PROPERTY_SEED=1 npx jest …; what they find becomes an example of its test.
 */
const fc = require("../../node_modules/fast-check");

const SEED = 20_261_122;

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? SEED) });

module.exports = fc;
