#pragma once
/// Validation of arguments from outside: each function returns the value in its checked type, or throws an `Error` that
/// names the argument.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/types.h"

namespace prune {

/// Formats a number for error messages: a whole one below 10^18 in full, any other with at most twelve significant
/// digits and no trailing zeros; `NaN`, `Infinity`, `-Infinity` as in JavaScript.
std::string toText(double value);

/// Checks a count or an index.
///
/// @param where  the public function that was called, such as `setWeight`
/// @param name   the parameter's name, such as `row`
/// @param value  what was given
/// @return       `value` as an integer in [low, high]
/// @throws Error InvalidArgument when it is no whole number, OutOfRange when it is outside [low, high]
Index checkWhole(std::string_view where, std::string_view name, double value, Index low, Index high);

/// Checks the seed of a random generator: a whole number in [0, 2^53 - 1], all of which a double holds exactly.
///
/// @throws Error as `checkWhole`
std::uint64_t checkSeed(std::string_view where, std::string_view name, double value);

/// Checks a real number.
///
/// @throws Error InvalidArgument for NaN and the infinities, OutOfRange outside [low, high]
double checkReal(std::string_view where, std::string_view name, double value, double low, double high);

/// Checks every entry with `checkReal`; errors name it `name[row][column]`, or `name[i]` in a list.
///
/// @param largest  limit of the absolute values
/// @throws Error   as `checkReal`
void checkEntries(std::string_view where, std::string_view name, const Matrix<double>& matrix, double largest);
void checkEntries(std::string_view where, std::string_view name, std::span<const double> list, double largest);

/// Checks the number of entries of a list or a matrix.
///
/// @throws Error ShapeMismatch when `given` is not `wanted`
void checkSize(std::string_view where, std::string_view name, Index given, Index wanted);

/// The most entries of one matrix: as doubles they take 0.95 GiB of the 1 GiB that the WebAssembly module may use.
inline constexpr Index kMostNumbers = 128'000'000;

/// Checks the size of a matrix before it is allocated: in WebAssembly rows x columns may overflow the 32-bit `Index`.
///
/// @return       rows x columns
/// @throws Error OutOfRange above `kMostNumbers`
Index checkedProduct(std::string_view where, std::string_view name, Index rows, Index columns);

}  // namespace prune
