// De-identification of a hostile DICOM or NIfTI or NRRD file: refused, or written, and
// no part of it stays behind.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>

#include "imaging/pacs/deidentification/Deidentification.h"
#include "tests/fuzz/FuzzInput.h"

namespace {

const char* nameFor(std::string_view text) {
  if (text.starts_with("\x1F\x8B")) return "in.nii.gz";
  if (text.starts_with("NRRD")) return "in.nrrd";
  return text.substr(0, 4) == std::string_view("\x5C\x01\0\0", 4) ? "in.nii" : "in.dcm";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto key = lateglow::DeidentificationKey::random();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto input = lateglow::fuzz::writeInput({data, size}, nameFor(text));
  const auto output = lateglow::fuzz::scratchPath("out");
  std::error_code error;
  std::filesystem::remove(output, error);
  lateglow::DeidentificationOptions options;
  options.shiftDates = size % 2 == 0;
  options.cleanDescriptors = size % 3 == 0;
  options.cleanStructuredContent = true;
  if (size % 5 == 0) options.rectangles = {{"", "", "", 0, 0, {{0, 0, 4, 4}}}};
  lateglow::SilentProgress silent;
  const auto report = lateglow::deidentify(input, output, options, key, false, silent);
  if (!report) {
    if (std::filesystem::exists(output)) lateglow::fuzz::finding("a refused file was written");
    return 0;
  }
  if (report->filesWritten != 1 || !std::filesystem::exists(output)) {
    lateglow::fuzz::finding("a file was counted and not written");
  }
  return 0;
}
