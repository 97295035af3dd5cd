#include <cstdio>
#include <memory>

#include "app/cli/Session.h"
#include "app/workflow/CineMask.h"

namespace lateglow::cli {

namespace {

struct Options {
  std::string cine;
  std::string mask;
  std::string reference;
  LvFunctionOptions figures;
  MeasureArguments landmarks;
};

/// Labels of one phase of a mask.
std::span<const std::uint8_t> phaseOf(const CineLabelMap& mask, int phase) {
  const std::size_t size = mask.geometry.voxelCount();
  return std::span(mask.labels).subspan(size * static_cast<std::size_t>(phase), size);
}

/// Thickening by segment; the segments begin at the given insertion or the estimated one.
nlohmann::json segmentsOf(const CineLabelMap& mask, const LvFunction& function,
                          const MeasureOptions& landmarks) {
  const auto diastole = phaseOf(mask, function.endDiastolicPhase);
  const ScarMeasurements measured = measureScar(mask.geometry, diastole, landmarks);
  return toJson(measureSegmentThickening(mask.geometry, diastole,
                                         phaseOf(mask, function.endSystolicPhase),
                                         measured.rvInsertionMm));
}

/// The cine gives the heart rate and must lie where the mask does. 0: unknown.
Expected<double> heartRateOf(CasePipeline& pipeline, const Options& options, const CineLabelMap& mask,
                             ProgressSink& progress) {
  const auto opened = pipeline.open(options.cine, progress);
  if (!opened) return tl::unexpected(opened.error());
  const Cine* cine = opened->source().cine();
  if (cine == nullptr || cine->phaseCount != mask.phaseCount ||
      !cine->geometry.sameGrid(mask.geometry, 0.05)) {
    return fail(FailureCode::BadInput, options.mask + " does not have the grid and the phases of " + options.cine,
                "give the mask that was made from this cine", options.mask);
  }
  const double cycleMs = cine->cycleMs > 0.0 ? cine->cycleMs : cine->frameIntervalMs() * cine->phaseCount;
  return cycleMs > 0.0 ? 60000.0 / cycleMs : 0.0;
}

std::string textOf(const std::string& name, const LvFunction& function) {
  char text[256];
  std::snprintf(text, sizeof text,
                "%s\n  EDV %.1f ml (phase %d), ESV %.1f ml (phase %d), SV %.1f ml, EF %.1f %%\n", name.c_str(),
                function.endDiastolicMl, function.endDiastolicPhase + 1, function.endSystolicMl,
                function.endSystolicPhase + 1, function.strokeMl, function.ejectionFractionPercent);
  std::string lines = text;
  if (function.massG) {
    std::snprintf(text, sizeof text, "  mass %.1f g at end-diastole\n", *function.massG);
    lines += text;
  }
  if (function.bodySurfaceM2) {
    std::snprintf(text, sizeof text, "  per m2 (%.2f m2, Mosteller): EDV %.1f ml, ESV %.1f ml, SV %.1f ml\n",
                  *function.bodySurfaceM2, function.endDiastolicMl / *function.bodySurfaceM2,
                  function.endSystolicMl / *function.bodySurfaceM2, function.strokeMl / *function.bodySurfaceM2);
    lines += text;
  }
  return lines;
}

Expected<CommandResult> measureFunction(const Options& options, const CommonOptions& common, ProgressSink& progress) {
  const auto mask = readCineMask(options.mask, common.force, progress);
  if (!mask) return tl::unexpected(mask.error());
  const auto landmarks = parseMeasureOptions(options.landmarks);
  if (!landmarks) return tl::unexpected(landmarks.error());
  LvFunctionOptions setting = options.figures;
  if (!options.cine.empty()) {
    Session session;
    const auto rate = heartRateOf(session.pipeline, options, *mask, progress);
    if (!rate) return tl::unexpected(rate.error());
    if (setting.heartRatePerMin <= 0.0) setting.heartRatePerMin = *rate;
  }
  const auto function = measureLvFunction(labelledCine(*mask), setting);
  if (!function) {
    return fail(FailureCode::BadInput,
                options.mask + " shows the cavity in fewer than two phases, or not in the chosen ones",
                "give a mask of end-diastole and end-systole at least", options.mask);
  }
  CommandResult result{toJson(*function), textOf(options.mask, *function), 0};
  result.json["segments"] = segmentsOf(*mask, *function, *landmarks);
  if (options.reference.empty()) return result;
  const auto reference = readCineMask(options.reference, common.force, progress);
  if (!reference) return tl::unexpected(reference.error());
  const auto compared = compareFunction(*mask, *reference);
  if (!compared) return tl::unexpected(compared.error());
  result.json["compared"] = *compared;
  result.text += "  against " + options.reference + ":\n" + compared->dump(2) + "\n";
  return result;
}

}  // namespace

void addFunctionCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("function", "Volumes, ejection fraction, mass and thickening of the left ventricle");
  auto options = std::make_shared<Options>();
  command->add_option("--mask", options->mask, "Tissue classes of every phase, 4-D")->required();
  command->add_option("--cine", options->cine, "The cine the mask was made from; gives the heart rate");
  command->add_option("--reference", options->reference,
                      "An expert's classes at some phases, 4-D; compared where they were drawn");
  command->add_option("--heart-rate", options->figures.heartRatePerMin, "Beats per minute; otherwise of the cine")
      ->check(CLI::Range(10.0, 300.0));
  command->add_option("--height-cm", options->figures.heightCm, "Of the patient, to index by body surface")
      ->check(CLI::Range(20.0, 260.0));
  command->add_option("--weight-kg", options->figures.weightKg, "Of the patient, to index by body surface")
      ->check(CLI::Range(1.0, 400.0));
  command->add_option("--ed-phase", options->figures.endDiastolicPhase,
                      "Phase of end-diastole, counted from 0; otherwise the largest cavity")
      ->check(CLI::NonNegativeNumber);
  command->add_option("--es-phase", options->figures.endSystolicPhase,
                      "Phase of end-systole, counted from 0; otherwise the smallest cavity")
      ->check(CLI::NonNegativeNumber);
  addMeasureArguments(*command, options->landmarks);
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) { return measureFunction(*options, line.common, progress); };
  });
}

}  // namespace lateglow::cli
