#include "data/breast_cancer.h"

#include <doctest/doctest.h>

#include "core/data/made.h"
#include "support/error_of.h"

namespace breast_cancer_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// Two rows: 0.5, 1.5, ... 29.5 and class 0; 30 times 1001 and class 1.
std::vector<std::string> rows() {
  std::string first;
  std::string second;
  for (int k = 0; k < 30; ++k) {
    first += std::to_string(k) + ".5,";
    second += "1001,";
  }
  return {"2,30,malignant,benign", first + "0", second + "1"};
}

std::string joined(const std::vector<std::string>& lines, const std::string& end = "\n") {
  std::string text;
  for (const std::string& line : lines) text += line + end;
  return text;
}

Dataset read(const std::string& text, Index samples = 0) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  return dataSource("test", "breast-cancer").make({.samples = samples, .asset = {bytes, text.size()}});
}

std::string errorIn(const std::string& text) {
  return errorOf([&] { return read(text); });
}

/// The error when `from` in the first row of data is `to`.
std::string errorWith(const std::string& from, const std::string& to) {
  std::vector<std::string> lines = rows();
  lines[1].replace(lines[1].find(from), from.size(), to);
  return errorIn(joined(lines));
}

const std::string kFail = "invalid-argument: [breast-cancer] the asset must have ";

}  // namespace

TEST_CASE("breast-cancer: a row is 30 numbers and a class") {
  const Dataset data = read(joined(rows()));
  CHECK(data.samples() == 2);
  CHECK(data.features() == 30);
  CHECK(data.labels == std::vector<int>{0, 1});
  CHECK(data.classNames == std::vector<std::string>{"malignant", "benign"});
  CHECK(data.featureNames[20] == "worst radius");
  CHECK(data.standardise == Standardise::Feature);
  for (Index k = 0; k < 30; ++k) {
    CHECK(data.values(0, k) == static_cast<float>(k) + 0.5F);
    CHECK(data.values(1, k) == 1001);
  }
}

TEST_CASE("breast-cancer: the last line may lack its end, and lines may end as in Windows") {
  std::string text = joined(rows());
  text.pop_back();
  CHECK(read(text).labels == std::vector<int>{0, 1});
  CHECK(read(joined(rows(), "\r\n")).labels == std::vector<int>{0, 1});
}

TEST_CASE("breast-cancer: decimals are read to the nearest float") {
  std::vector<std::string> lines = rows();
  lines[1].replace(0, 3, "0.006399");
  CHECK(read(joined(lines)).values(0, 0) == 0.006399F);
}

TEST_CASE("breast-cancer: samples takes the first ones; more than there are is an error") {
  CHECK(read(joined(rows()), 1).labels == std::vector<int>{0});
  CHECK(errorOf([] { return read(joined(rows()), 3); }) ==
        "out-of-range: [breast-cancer] samples must be in [1, 2], got 3");
}

TEST_CASE("breast-cancer: a wrong first line is shown") {
  for (const std::string line :
       {"2,31,malignant,benign", "2,30,benign,malignant", "0,30,malignant,benign", "-2,30,malignant,benign",
        "2.5,30,malignant,benign", "500001,30,malignant,benign", "<html>", "2"}) {
    std::vector<std::string> lines = rows();
    lines[0] = line;
    CHECK(errorIn(joined(lines)) == kFail + "\"<samples>,30,malignant,benign\" in line 1, got \"" + line + "\"");
  }
}

TEST_CASE("breast-cancer: damage is named with its line and field") {
  for (const std::string bad : {"", " 1.5", "1e3", "NaN", "-1", "1.2.3", ".5", "1.", "0x1", "1234567890123456"})
    CHECK(errorWith("1.5", bad) == kFail + "a number for mean texture in line 2, got \"" + bad + "\"");
  CHECK(errorWith("29.5,0", "29.5,2") == kFail + "class 0 or 1 in line 2, got \"2\"");
  CHECK(errorWith("29.5,0", "29.5,") == kFail + "class 0 or 1 in line 2, got \"\"");
  CHECK(errorWith("0.5,1.5,", "0.5,") ==
        kFail + "30 numbers and a class in line 2, got \"0.5,2.5,3.5,4.5,5.5,6.5,7.5,8.5,9.5,10.5\"");
  CHECK(errorWith("29.5,0", "29.5,0,0") ==
        kFail + "30 numbers and a class in line 2, got \"0.5,1.5,2.5,3.5,4.5,5.5,6.5,7.5,8.5,9.5,\"");
}

TEST_CASE("breast-cancer: too few or too many lines are refused") {
  std::vector<std::string> lines = rows();
  lines.pop_back();
  CHECK(errorIn(joined(lines)) == kFail + "30 numbers and a class in line 3, got \"\"");
  lines = rows();
  lines.push_back("1,2");
  CHECK(errorIn(joined(lines)) == kFail + "no more than 2 samples, got \"1,2\n\"");
}

}  // namespace breast_cancer_test
