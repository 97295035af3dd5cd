#include "tests/gui/FakeCaseService.h"

#include <chrono>
#include <thread>

#include "tests/gui/AnalyticHead.h"

namespace lateglow::testing {

namespace {

const std::string kHash = "7c1e4a90d2b35f6688aa10f2c4e79b03d5a1c8e6f4b2907d3e5c1a8b6f902a90";

Provenance provenance(const Case& opened, const SynthesisOptions& options, const char* operation) {
  Provenance made;
  made.operation = operation;
  made.softwareVersion = "0.1.0";
  made.modelId = options.modelId;
  made.modelVersion = "1.0.0";
  made.packageSha256 = kHash;
  made.device = "cpu";
  made.createdUtc = "2026-03-02T10:00:00Z";
  made.demonstration = true;
  made.forced = options.force;
  made.sourceSeriesUids = {opened.source().uid};
  return made;
}

}  // namespace

std::vector<ModelChoice> FakeCaseService::models() const {
  ModelChoice choice;
  choice.summary = {"analytic",
                    "Analytic heart",
                    "1.0.0",
                    kHash,
                    true,
                    {"It paints the heart that the test wrote down; it knows nothing of patients.",
                     "Its figures hold for the analytic heart only."}};
  choice.task = "cine to LGE and 4 tissue classes";
  choice.cardText = "# Analytic heart\n\nA model for tests of the window.\n\n## Limits\n\nAll.";
  return {choice};
}

Expected<std::vector<DeviceChoice>> FakeCaseService::devices() {
  return std::vector<DeviceChoice>{{"cpu", "CPU"}};
}

std::vector<std::filesystem::path> FakeCaseService::demonstrationStudies() const {
  return {"demo/analytic-1", "demo/analytic-2"};
}

Expected<Case> FakeCaseService::open(const std::filesystem::path& path, ProgressSink& progress,
                                     StudyReadListener& listener) {
  if (path.string().find("broken") != std::string::npos) {
    return fail(FailureCode::BadInput, path.string() + " is cut short after 1 200 of 4 096 bytes.",
                "Export the study again from the scanner or PACS.", path.string());
  }
  for (int step = 0; step < 5; ++step) {
    if (!progress.report(step / 5.0, "Reading frames")) {
      return fail(FailureCode::Cancelled, "Cancelled.", "");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(4));
  }
  Case opened;
  // Made once: the formulas take longer than a test.
  static const auto first = m_heart.study("Analytic^Heart");
  static const auto second = m_heart.study("Second^Heart");
  static const auto head = analyticHead();
  static const auto twoPlanes = analyticHeadInTwoPlanes();
  const auto name = path.filename();
  opened.study = name == "analytic-head"          ? head
                 : name == "analytic-head-planes" ? twoPlanes
                 : name == "analytic-2"           ? second
                                                  : first;
  if (const Cine* cine = opened.source().cine()) {
    listener.seriesPlanned(0, 0, *opened.study, opened.source());
    const int middle = cine->sliceCount() / 2;
    listener.frameRead({0, 0, middle, 0, cine->frame(middle, 0)});
    while (holdReading) {
      if (!progress.report(0.5, "Reading frames")) {
        return fail(FailureCode::Cancelled, "Cancelled.", "");
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(4));
    }
  }
  return opened;
}

Expected<GateVerdict> FakeCaseService::checkGate(const Case&, const std::string&) {
  GateVerdict verdict;
  verdict.reasons = {
      {GateReason::Verdict::Fits, "modality", "MR cine, as the model was made for"},
      {GateReason::Verdict::Note, "phases", "20 phases are resampled to the model's 25"}};
  if (refuse) {
    verdict.reasons.push_back(
        {GateReason::Verdict::Refuses, "spacing", "Pixels of 4.0 mm are larger than 2.5 mm"});
  }
  return verdict;
}

Expected<Synthesis> FakeCaseService::synthesize(const Case& opened, const SynthesisOptions& options,
                                                ProgressSink& progress) {
  ++runs;
  force = options.force;
  const auto step = std::chrono::milliseconds(10);
  const int steps = std::max(1, runMs / 10);
  for (int i = 0; i < steps; ++i) {
    if (!progress.report(static_cast<double>(i) / steps, "Network, slice " + std::to_string(i))) {
      return fail(FailureCode::Cancelled, "The run was cancelled.", "");
    }
    if (fate == Fate::LoseEngine && i > steps / 2) {
      return fail(FailureCode::EngineLost, "The engine ended while it ran the network.",
                  "Nothing else is lost; press Retry to start a new engine.");
    }
    std::this_thread::sleep_for(step);
  }
  Synthesis synthesis;
  auto image = std::make_shared<Layer>();
  image->role = LayerRole::SyntheticLge;
  image->name = "Synthetic LGE";
  image->image = m_heart.lge();
  image->provenance = provenance(opened, options, "synthesize");
  auto mask = std::make_shared<Layer>();
  mask->role = LayerRole::TissueMask;
  mask->name = "Tissue classes";
  mask->image = m_heart.labels();
  mask->provenance = provenance(opened, options, "segment");
  synthesis.result = opened.with(image).with(mask);
  synthesis.gate = *checkGate(opened, options.modelId);
  synthesis.gate.forced = options.force;
  synthesis.crops = m_heart.crops();
  synthesis.device = "cpu";
  synthesis.seconds = {0.4, 0.2, 0.8, 0.0};
  return synthesis;
}

Expected<CineSegmentation> FakeCaseService::segmentPhases(const Case&, const SynthesisOptions&,
                                                          ProgressSink& progress) {
  const int steps = std::max(1, runMs / 10);
  for (int i = 0; i < steps; ++i) {
    if (!progress.report(static_cast<double>(i) / steps, "Network, phases")) {
      return fail(FailureCode::Cancelled, "The run was cancelled.", "");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  CineSegmentation segmented;
  segmented.classes = m_heart.cineLabels();
  segmented.device = "cpu";
  return segmented;
}

Expected<ScarMeasurements> FakeCaseService::measure(const Case& analyzed,
                                                    const MeasureOptions& options, bool) {
  const LabelMap& mask = *analyzed.newest(LayerRole::TissueMask)->labelMap();
  return measureScar(mask.geometry, mask.labels, options);
}

std::vector<AgreementLine> FakeCaseService::agreement(const Synthesis&) { return {}; }

Expected<int> FakeCaseService::writeReport(const ReportContent& content,
                                           const std::filesystem::path& file) {
  return writeReportPdf(content, file);
}

}  // namespace lateglow::testing
