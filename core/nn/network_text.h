#pragma once
/// A network as one line: `784-300-100-10 relu`, `conv(16,5)-pool(2)-dense(32)-6`.

#include <string>
#include <string_view>

#include "nn/network_description.h"

namespace prune {

/// Reads a network's text.
///
/// Parts are joined by `-`: a number or `128x3` in front is the input; then `dense(n)` or a plain number,
/// `conv(filters, kernel, stride, padding)` (padding a number or `same`), `pool(size, stride)` and `avgpool(size,
/// stride)`, `gap`, `flatten`, `bn`, `dropout(rate)`, and activations by their ids. Words after the parts name the
/// activation that follows every dense and conv but the last (`relu` when there is none), and the one at the end.
///
/// @param text   in lower case
/// @param input  the shape of the data; a network that starts with another input is refused
/// @throws Error InvalidArgument or OutOfRange; the text says at which character
NetworkDescription parseNetwork(std::string_view text, Shape input);

/// The shape that a text starts with, `784` or `128x3`.
///
/// @throws Error InvalidArgument when it starts with none
Shape namedInput(std::string_view text);

/// `784`, or `128x3` for several steps.
std::string toText(Shape shape);

/// The same network as a text that says everything: `128x3-conv(16,5)-relu-pool(2)-flatten-32-relu-6`.
std::string toText(const NetworkDescription& description);

}  // namespace prune
