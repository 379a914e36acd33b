#include "bindings/guarded.h"

#include "base/error.h"

namespace prune::bindings {

using emscripten::val;

namespace {

/// Words of the table, as a `Saying` of web/src/core/saying.ts.
JsObject saying(std::string_view id, std::string_view english) {
  JsObject object;
  object.set("template", id);
  object.set("english", english);
  object.set("values", val::array());
  return object;
}

val toJs(const KeptValue& value) {
  switch (value.kind) {
    case MessageValue::Kind::Number:
      return val(value.number);
    case MessageValue::Kind::List:
      return bindings::toJs(value.texts);
    case MessageValue::Kind::Text:
      return bindings::toJs(value.texts.front());
    case MessageValue::Kind::Quoted: {
      const PhraseEntry& quoted = kPhrases[Phrase("quoted").place];
      JsObject object = saying(quoted.id, quoted.english);
      object["values"].call<void>("push", bindings::toJs(value.texts.front()));
      return object;
    }
    default:
      const PhraseEntry& words = kPhrases[static_cast<std::size_t>(value.number)];
      return saying(words.id, words.english);
  }
}

val refusal(const Error& error) {
  JsObject object = saying(error.entry().id, error.entry().english);
  object.set("refusal", errorId(error.code()));
  object.set("message", error.message());
  object.set("where", error.where());
  object.set("at", error.at());
  for (const KeptValue& value : error.values()) object["values"].call<void>("push", toJs(value));
  return object;
}

/// The texts are not copied: there may be no memory for that.
val outOfMemory() {
  JsObject object = saying("core-memory", "not enough memory");
  object.set("refusal", "out-of-memory");
  object.set("message", "[core] not enough memory");
  object.set("where", "core");
  object.set("at", 0);
  return object;
}

}  // namespace

val guard(val (*work)(void* state), void* state) {
  try {
    return work(state);
  } catch (const Error& error) {
    return refusal(error);
  } catch (...) {
    // The allocator's, a container's, or that of JavaScript when it has no memory for what comes out.
    return outOfMemory();
  }
}

}  // namespace prune::bindings
