#pragma once
/// Network architectures as one line of text: `784-300-100-10 relu`, `conv(16,5)-pool(2)-dense(32)-6`.

#include <string>
#include <string_view>

#include "nn/description/network_description.h"

namespace prune {

/// Parses a network's text.
///
/// Parts are joined by `-`. First the input shape, such as `784` or `128x3`, or `72x1+2` with two static features
/// behind the window (may be left out); then `dense(n)` or a plain number, `conv(filters, kernel, stride, padding)`
/// (padding a number or `same`), `pool(size, stride)` and `avgpool(size, stride)`, `gap`, `flatten`, `bn`,
/// `dropout(rate)`, and activations by their ids. After a space may follow the activation of every dense and conv layer
/// but the last (`relu` when left out), and after another space that of the output.
///
/// @param text   in lower case
/// @param input  input shape; a text that begins with another one is an error
/// @throws Error InvalidArgument or OutOfRange, with the position in the text
NetworkDescription parseNetwork(std::string_view text, Shape input);

/// The input shape at the start of a text, such as `784` or `128x3`.
///
/// @throws Error InvalidArgument when the text has no input shape
Shape namedInput(std::string_view text);

/// The text of a shape: `784` for one time step, `128x3` for several, `72x1+2` with static features.
std::string toText(Shape shape);

/// The text of a network with every layer explicit: `128x3-conv(16,5)-relu-pool(2)-flatten-32-relu-6`.
std::string toText(const NetworkDescription& description);

}  // namespace prune
