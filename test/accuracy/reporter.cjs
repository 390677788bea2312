/** Says nothing of tests that pass: what a suite prints are its figures. Failed tests are named with their reasons. */
module.exports = class FiguresReporter {
  onTestResult(_test, { testResults, testExecError }) {
    if (testExecError) process.stdout.write(`НЕ ВЫПОЛНЕНО: ${testExecError.message}\n`);
    for (const { status, fullName, failureMessages } of testResults) {
      if (status === "failed")
        process.stdout.write(`ЦЕЛЬ НЕ ДОСТИГНУТА: ${fullName}\n${failureMessages.join("\n")}\n`);
    }
  }

  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests }) {
    process.stdout.write(
      `tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`,
    );
  }
};
