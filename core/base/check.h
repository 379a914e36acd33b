#pragma once
/// Checks at the public edge: each returns the value in its checked type, or throws an `Error` that names it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/types.h"

namespace prune {

/// A number for people: a whole one below 10^18 in full, any other with at most twelve significant digits and no zeros
/// at the end; `NaN`, `Infinity`, `-Infinity` as in JavaScript.
std::string toText(double value);

/// Checks a count or an index.
///
/// @param where  the public function that was called, `setWeight`
/// @param name   the parameter, `row`
/// @param value  what was given
/// @return       the value as an integer in [low, high]
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

/// Checks each entry, as `name[row][column]`, or as `name[i]` in a list.
///
/// @param largest  of the absolute values
/// @throws Error   as `checkReal`
void checkEntries(std::string_view where, std::string_view name, const Matrix<double>& matrix, double largest);
void checkEntries(std::string_view where, std::string_view name, std::span<const double> list, double largest);

/// Checks that a list or a matrix has the size that is wanted.
///
/// @throws Error ShapeMismatch
void checkSize(std::string_view where, std::string_view name, Index given, Index wanted);

/// The most numbers that one matrix may have: as doubles nearly all the memory that the module can get.
inline constexpr Index kMostNumbers = 128'000'000;

/// Checks the size of a matrix before it is made: in WebAssembly the product may be more than an `Index` holds.
///
/// @return       rows x columns
/// @throws Error OutOfRange above `kMostNumbers`
Index checkedProduct(std::string_view where, std::string_view name, Index rows, Index columns);

}  // namespace prune
