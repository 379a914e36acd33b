#include "base/check.h"

#include <cmath>
#include <cstdlib>

#include "base/error.h"

namespace prune {

namespace {

constexpr int kTextDigits = 12;
constexpr int kPlainDigits = 15;  // whole numbers of so many digits are written out
constexpr double kLargestPlain = 1e18;

/// Twelve significant digits; std::to_chars would bring 60 KiB of tables into the module.
std::string positiveToText(double value) {
  double scaled = value;
  int exponent = kTextDigits - 1;  // value = scaled * 10^(exponent - kTextDigits + 1)
  for (; scaled < 1e11; --exponent) scaled *= 10;
  for (; scaled >= 1e12; ++exponent) scaled /= 10;
  std::string digits = std::to_string(std::llround(scaled));
  exponent += static_cast<int>(digits.size()) - kTextDigits;  // rounded up to the next power of ten
  digits.erase(digits.find_last_not_of('0') + 1);
  if (exponent < 0 && exponent > -7) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  if (exponent >= 0 && exponent < kPlainDigits) {
    const std::size_t whole = static_cast<std::size_t>(exponent) + 1;
    return digits.size() > whole ? digits.insert(whole, ".") : digits.append(whole - digits.size(), '0');
  }
  if (digits.size() > 1) digits.insert(1, ".");
  return digits + "e" + (exponent < 0 ? "-" : "+") + std::to_string(std::abs(exponent));
}

[[noreturn]] void failRange(std::string_view where, std::string_view name, double value, double low, double high) {
  fail(where, "must-be-in", name, low, high, value);
}

/// A whole number in [low, high].
std::int64_t checkInteger(std::string_view where, std::string_view name, double value, std::int64_t low,
                          std::int64_t high) {
  if (!std::isfinite(value) || std::trunc(value) != value) fail(where, "must-be-whole", name, value);
  const auto least = static_cast<double>(low);
  const auto most = static_cast<double>(high);
  if (value < least || value > most) failRange(where, name, value, least, most);
  return static_cast<std::int64_t>(value);
}

}  // namespace

std::string toText(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (std::trunc(value) == value && std::abs(value) < kLargestPlain) return std::to_string(std::llround(value));
  return (value < 0 ? "-" : "") + positiveToText(std::abs(value));
}

Index checkWhole(std::string_view where, std::string_view name, double value, Index low, Index high) {
  return static_cast<Index>(checkInteger(where, name, value, low, high));
}

std::uint64_t checkSeed(std::string_view where, std::string_view name, double value) {
  constexpr std::int64_t kLargest = (std::int64_t{1} << 53) - 1;
  return static_cast<std::uint64_t>(checkInteger(where, name, value, 0, kLargest));
}

double checkReal(std::string_view where, std::string_view name, double value, double low, double high) {
  if (!std::isfinite(value)) fail(where, "must-be-finite", name, value);
  if (value < low || value > high) failRange(where, name, value, low, high);
  return value;
}

void checkEntries(std::string_view where, std::string_view name, std::span<const double> list, double largest) {
  for (std::size_t i = 0; i < list.size(); ++i)
    checkReal(where, textFrom({name, "[", i, "]"}), list[i], -largest, largest);
}

void checkEntries(std::string_view where, std::string_view name, const Matrix<double>& matrix, double largest) {
  for (Index i = 0; i < matrix.rows(); ++i)
    checkEntries(where, textFrom({name, "[", i, "]"}),
                 std::span(matrix.row(i).data(), static_cast<std::size_t>(matrix.cols())), largest);
}

void checkSize(std::string_view where, std::string_view name, Index given, Index wanted) {
  if (given == wanted) return;
  fail(where, "must-have-entries", name, wanted, given);
}

Index checkedProduct(std::string_view where, std::string_view name, Index rows, Index columns) {
  if (columns == 0 || rows <= kMostNumbers / columns) return rows * columns;
  fail(where, "matrix-too-large", name, kMostNumbers, rows, columns);
}

}  // namespace prune
