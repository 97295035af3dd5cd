#include "app/workflow/TrainingRows.h"

#include <algorithm>

#include "engine/package/HalfFloat.h"
#include "measurements/Geometry.h"

namespace lateglow {

namespace {

using engine::DType;

void storeBytes(std::span<const std::uint8_t> values, std::span<std::byte> array,
                std::size_t index) {
  std::memcpy(array.subspan(index * values.size(), values.size()).data(), values.data(),
              values.size());
}

tl::unexpected<Failure> cannotWrite(const std::string& why, const std::filesystem::path& file) {
  return fail(FailureCode::Failed, why, "check free space and rights", file.string());
}

}  // namespace

void storeHalfRow(std::span<const float> values, std::span<std::byte> array, std::size_t index) {
  auto* target = reinterpret_cast<std::uint16_t*>(
      array.subspan(2 * index * values.size(), 2 * values.size()).data());
  std::transform(values.begin(), values.end(), target, engine::halfFromFloat);
}

Expected<std::unique_ptr<engine::SafetensorsBuilder>> createTensorFile(
    const std::filesystem::path& file, const std::map<std::string, engine::TensorSpec>& tensors) {
  auto builder = engine::SafetensorsBuilder::create(file, tensors);
  if (!builder) return cannotWrite(builder.error(), file);
  return std::move(*builder);
}

Expected<void> finishTensorFile(engine::SafetensorsBuilder& builder,
                                const std::filesystem::path& file) {
  if (const auto done = builder.finish(); !done) return cannotWrite(done.error(), file);
  return {};
}

Expected<TrainingRowFile> TrainingRowFile::create(const std::filesystem::path& file,
                                                  std::size_t rows, bool withCineMask) {
  const auto count = static_cast<std::int64_t>(rows);
  const std::int64_t size = kTrainingPixels;
  std::map<std::string, engine::TensorSpec> tensors{
      {"cine", {DType::F16, {count, kTrainingPhases, size, size}}},
      {"lge", {DType::F16, {count, size, size}}},
      {"mask", {DType::U8, {count, size, size}}},
      {"split", {DType::U8, {count}}},
      {"patient", {DType::I32, {count}}},
      {"cohort", {DType::U8, {count}}},
      {"scar_free", {DType::U8, {count}}}};
  if (withCineMask) tensors["cine_mask"] = {DType::U8, {count, kTrainingPhases, size, size}};
  auto builder = createTensorFile(file, tensors);
  if (!builder) return tl::unexpected(builder.error());
  TrainingRowFile result;
  result.m_file = file;
  result.m_builder = std::move(*builder);
  result.m_withCineMask = withCineMask;
  return result;
}

void TrainingRowFile::write(std::size_t index, const TrainingRow& row) {
  const auto array = [this](const char* name) { return m_builder->bytes(name); };
  storeHalfRow(row.cine, array("cine"), index);
  storeHalfRow(row.lge, array("lge"), index);
  storeBytes(row.mask, array("mask"), index);
  if (m_withCineMask) storeBytes(row.cineMask, array("cine_mask"), index);
  const bool scarFree =
      std::ranges::count(row.mask, static_cast<std::uint8_t>(TissueClass::Scar)) == 0;
  storeValue(static_cast<std::uint8_t>(row.validation), array("split"), index);
  storeValue(row.patient, array("patient"), index);
  storeValue(row.cohort, array("cohort"), index);
  storeValue(static_cast<std::uint8_t>(scarFree), array("scar_free"), index);
}

Expected<void> TrainingRowFile::finish() { return finishTensorFile(*m_builder, m_file); }

}  // namespace lateglow
