#include "imaging/io/export/ExportContext.h"

#include <array>
#include <ctime>
#include <random>
#include <span>

#include "imaging/io/ContentUid.h"

namespace lateglow {

std::string newUid() {
  std::random_device random;
  std::array<std::random_device::result_type, 8> bits{};
  for (auto& word : bits) word = random();
  ContentUid uid;
  uid.add(std::as_bytes(std::span(bits)));
  return uid.finish();
}

ExportContext makeExportContext(ExportSource source, Provenance provenance) {
  ExportContext context;
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[16];
  std::strftime(text, sizeof text, "%Y%m%d", &local);
  context.contentDate = text;
  std::strftime(text, sizeof text, "%H%M%S", &local);
  context.contentTime = text;
  if (source.dicom && !source.instanceUids.empty()) {
    context.references.sopClassUid = source.sopClassUid;
    context.references.seriesUid = source.seriesUid;
    for (int slice = 0; slice < source.sliceCount; ++slice) {
      context.references.instancesOfSlice.push_back(source.instancesOfSlice(slice));
    }
  }
  context.source = std::move(source);
  context.provenance = std::move(provenance);
  return context;
}

}  // namespace lateglow
