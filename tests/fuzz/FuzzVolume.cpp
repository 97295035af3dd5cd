// A NIfTI, gzipped NIfTI, NRRD or MetaImage file, told by its first bytes as its name would.
#include <string_view>

#include "imaging/io/StudyReader.h"
#include "tests/fuzz/FuzzInput.h"

namespace {

const char* nameFor(std::string_view text) {
  if (text.starts_with("\x1F\x8B")) return "volume.nii.gz";
  if (text.starts_with("NRRD")) return "volume.nrrd";
  if (text.starts_with("ObjectType") || text.starts_with("NDims")) return "volume.mha";
  return "volume.nii";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lateglow::SilentProgress silent;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto file = lateglow::fuzz::writeInput({data, size}, nameFor(text));
  const auto studies = lateglow::readStudies(file, silent);
  if (!studies && studies.error().message.empty()) {
    lateglow::fuzz::finding("a file was refused without a reason");
  }
  if (studies && studies->empty()) lateglow::fuzz::finding("a file was read as no study");
  return 0;
}
