/// Runs the suite; the last line is `N passed, 0 failed`, in test cases.

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>

namespace {

struct Tally {
  unsigned passed = 0;
  unsigned failed = 0;
};

Tally& tally() {
  static Tally counts;
  return counts;
}

/// Notes the counts at the end of a run; doctest's own reporter prints the rest.
struct TallyListener : doctest::IReporter {
  explicit TallyListener(const doctest::ContextOptions& /*options*/) {}
  void test_run_end(const doctest::TestRunStats& stats) override {
    tally() = {stats.numTestCasesPassingFilters - stats.numTestCasesFailed, stats.numTestCasesFailed};
  }
  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_case_start(const doctest::TestCaseData&) override {}
  void test_case_reenter(const doctest::TestCaseData&) override {}
  void test_case_end(const doctest::CurrentTestCaseStats&) override {}
  void test_case_exception(const doctest::TestCaseException&) override {}
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData&) override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}
};

DOCTEST_REGISTER_LISTENER("tally", 1, TallyListener);

}  // namespace

int main(int argc, char** argv) {
  doctest::Context context(argc, argv);
#ifdef __EMSCRIPTEN__
  context.setOption("no-colors", true);  // Emscripten takes every output for a terminal
#endif
  const int result = context.run();
  if (context.shouldExit()) return result;
  std::printf("%u passed, %u failed\n", tally().passed, tally().failed);
  return result;
}
