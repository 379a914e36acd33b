#include "deploy/c_source/memory_plan.h"

#include <algorithm>

namespace prune::deploy {

namespace {

/// Consecutive tensors in one place, with the padding that the reader of the last one wants.
struct Room {
  std::size_t first = 0;
  std::size_t last = 0;
  Index padding = 0;
  Index size = 0;  ///< with padding, in whole words of four

  std::size_t next() const { return last + 1; }
};

/// In whole words of four.
Index words(Index count) {
  return (count + 3) / 4 * 4;
}

bool isInPlace(LayerKind kind) {
  return kind == LayerKind::Activation || kind == LayerKind::Join;
}

std::vector<Room> roomsOf(Shape input, std::span<const LayerForm> layers) {
  std::vector<Room> rooms;
  const auto tensorSize = [&](std::size_t i) { return i == 0 ? input.window().size() : layers[i - 1].output.size(); };
  for (std::size_t i = 0; i <= layers.size();) {
    Room room{.first = i, .last = i};
    while (room.first > 0 && room.last < layers.size() && isInPlace(layers[room.last].kind)) ++room.last;
    if (room.last < layers.size()) room.padding = layers[room.last].padding * layers[room.last].input.channels;
    // Only a join makes a tensor longer than the one before it in the same place.
    room.size = words(std::max(tensorSize(i), tensorSize(room.last)) + 2 * room.padding);
    i = room.next();
    rooms.push_back(room);
  }
  return rooms;
}

}  // namespace

MemoryPlan memoryPlan(Shape input, std::span<const LayerForm> layers) {
  const std::vector<Room> rooms = roomsOf(input, layers);
  MemoryPlan plan;
  plan.tensors.resize(layers.size() + 1);
  const auto isOutput = [&](const Room& room) { return room.first > 0 && room.last == layers.size(); };
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    const bool isAlone = i + 1 == rooms.size() || isOutput(rooms[i + 1]);
    if (!isOutput(rooms[i])) plan.arena = std::max(plan.arena, rooms[i].size + (isAlone ? 0 : rooms[i + 1].size));
  }
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    const Room& room = rooms[i];
    TensorPlace place{.offset = (i % 2 == 0 ? 0 : plan.arena - room.size) + room.padding, .padding = room.padding};
    if (i == 0) plan.input = place.offset;
    if (i == 0 && room.padding == 0) place.home = TensorPlace::Home::Input;
    if (isOutput(room)) place = {.home = TensorPlace::Home::Output};
    for (std::size_t tensor = room.first; tensor <= room.last; ++tensor) plan.tensors[tensor] = place;
  }
  if (input.staticFeatures == 0) return plan;
  plan.statics = std::max(plan.arena, words(plan.input + input.size()));
  plan.arena = plan.statics + words(input.staticFeatures);
  return plan;
}

}  // namespace prune::deploy
