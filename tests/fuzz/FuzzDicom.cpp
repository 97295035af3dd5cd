// A DICOM file, a DICOMDIR or a ZIP archive of them: headers, sorting, pixels.
#include "imaging/io/StudyReader.h"
#include "tests/fuzz/FuzzInput.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lateglow::SilentProgress silent;
  const auto file = lateglow::fuzz::writeInput({data, size}, "image.dcm");
  const auto studies = lateglow::readStudies(file, silent);
  if (!studies && studies.error().message.empty()) {
    lateglow::fuzz::finding("a file was refused without a reason");
  }
  if (studies && studies->empty()) lateglow::fuzz::finding("a file was read as no study");
  return 0;
}
