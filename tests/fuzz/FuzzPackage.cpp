// A model package as a .lgmodel archive, or, where it begins like JSON, its manifest alone.
#include <string_view>

#include "engine/package/ModelPackage.h"
#include "tests/fuzz/FuzzInput.h"

namespace {

void readManifest(std::string_view text) {
  const auto manifest = lateglow::engine::parseManifest(text);
  if (!manifest) {
    if (manifest.error().empty())
      lateglow::fuzz::finding("a manifest was refused without a reason");
    return;
  }
  const auto again = lateglow::engine::parseManifest(lateglow::engine::toJson(*manifest));
  if (!again) lateglow::fuzz::finding("a manifest that was read cannot be written and read again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 0 && data[0] == '{') {
    readManifest({reinterpret_cast<const char*>(data), size});
    return 0;
  }
  const auto file = lateglow::fuzz::writeInput({data, size}, "model.lgmodel");
  const auto package = lateglow::engine::readModelPackage(file);
  if (!package && package.error().empty()) {
    lateglow::fuzz::finding("a package was refused without a reason");
  }
  return 0;
}
