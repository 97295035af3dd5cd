// Lines of the engine's protocol, as the worker reads requests and the client reads answers.
#include <string_view>

#include "engine/worker/Protocol.h"
#include "tests/fuzz/FuzzInput.h"

namespace {

namespace engine = lateglow::engine;

std::string_view withoutEnd(std::string_view line) { return line.substr(0, line.size() - 1); }

void readLine(std::string_view line) {
  if (const auto request = engine::decodeRequest(line)) {
    const std::string encoded = engine::encode(*request);
    if (encoded.find('\n') != encoded.size() - 1) lateglow::fuzz::finding("a request of two lines");
    if (!engine::decodeRequest(withoutEnd(encoded))) {
      lateglow::fuzz::finding("a request that was read cannot be read again");
    }
    static_cast<void>(engine::textOf(request->params, "device"));
    static_cast<void>(engine::numberOf(request->params, "threads"));
    static_cast<void>(engine::countOf(request->params, "seed"));
  }
  if (const auto answer = engine::decodeAnswer(line)) {
    const std::string encoded = engine::encode(*answer);
    if (encoded.find('\n') != encoded.size() - 1) lateglow::fuzz::finding("an answer of two lines");
    if (!engine::decodeAnswer(withoutEnd(encoded))) {
      lateglow::fuzz::finding("an answer that was read cannot be read again");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    readLine(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return 0;
}
