#pragma once

#include <emscripten/bind.h>

#include <string>

#include "bindings/guarded.h"

namespace prune::bindings {

/// Registers the TypeScript name of what a call returns: its result, or a refusal.
template <class Result>
void registerAnswer(const std::string& type) {
  emscripten::register_type<Answer<Result>>((type + " | import('./core-error.js').Refusal").c_str());
}

}  // namespace prune::bindings
