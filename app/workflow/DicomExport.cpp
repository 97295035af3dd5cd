#include "app/workflow/DicomExport.h"

#include "app/workflow/DrawnMeasurements.h"
#include "imaging/io/export/MeasurementReport.h"
#include "imaging/io/export/ParametricMap.h"
#include "imaging/io/export/SegmentationFile.h"
#include "imaging/io/export/SyntheticSeries.h"

namespace lateglow {

namespace {

using Written = std::vector<WrittenObject>;

tl::unexpected<Failure> noLayer(LayerRole role) {
  return fail(FailureCode::BadInput, "the case has no " + toString(role) + " to export",
              "choose a model that gives it, or leave the object out");
}

ExportContext contextOf(const ExportContext& shared, const Layer& layer) {
  ExportContext context = shared;
  context.provenance = layer.provenance;
  return context;
}

/// What the other objects point at where there are no source images.
ReferencedImages referencesTo(const Written& images, int slices) {
  ReferencedImages references;
  references.sopClassUid = images.front().sopClassUid;
  references.seriesUid = images.front().seriesUid;
  for (int slice = 0; slice < slices; ++slice) {
    const std::size_t index = images.size() == 1 ? 0 : static_cast<std::size_t>(slice);
    references.instancesOfSlice.push_back({images[index].sopInstanceUid});
  }
  return references;
}

Expected<void> writeImages(const Case& analyzed, ExportContext& context,
                           const std::filesystem::path& folder, ProgressSink& progress,
                           Written& written) {
  const auto layer = analyzed.newest(LayerRole::SyntheticLge);
  if (layer == nullptr || layer->volume() == nullptr) return noLayer(LayerRole::SyntheticLge);
  const std::string description =
      ("SYNTHETIC LGE, " + layer->provenance.modelId + " " + layer->provenance.modelVersion)
          .substr(0, 64);
  auto images = writeSyntheticSeries(*layer->volume(), contextOf(context, *layer), description,
                                     folder, progress);
  if (!images) return tl::unexpected(images.error());
  if (context.references.empty()) {
    context.references = referencesTo(*images, layer->volume()->geometry.size[2]);
  }
  written.insert(written.end(), images->begin(), images->end());
  return {};
}

std::optional<RatioInterval> intervalOf(const std::optional<Uncertainty>& uncertainty) {
  if (!uncertainty) return std::nullopt;
  return RatioInterval{uncertainty->ratioPercent.lower, uncertainty->ratioPercent.upper,
                       uncertaintyLine(*uncertainty)};
}

Expected<void> writeMaskObjects(const DicomResults& results, const DicomObjects& objects,
                                const ExportContext& context, const std::filesystem::path& folder,
                                Written& written) {
  const auto layer = results.analyzed.newest(LayerRole::TissueMask);
  if (layer == nullptr || layer->labelMap() == nullptr) return noLayer(LayerRole::TissueMask);
  const ExportContext own = contextOf(context, *layer);
  const auto segmentation =
      writeSegmentation(*layer->labelMap(), own, folder / "synthetic_segmentation.dcm");
  if (!segmentation) return tl::unexpected(segmentation.error());
  written.push_back(segmentation->object);
  if (!objects.measurementReport) return {};
  const ReportedMeasurements reported{results.measurements, results.function,
                                      intervalOf(results.uncertainty), results.findings,
                                      results.signOff,
                                      drawnMeasurements(results.analyzed, results.annotations,
                                                        context)};
  auto report = writeMeasurementReport(reported, *segmentation, own,
                                       folder / "synthetic_measurements_sr.dcm");
  if (!report) return tl::unexpected(report.error());
  written.push_back(std::move(*report));
  return {};
}

Expected<void> writeMap(const Case& analyzed, const ExportContext& context,
                        const std::filesystem::path& folder, Written& written) {
  const auto layer = analyzed.newest(LayerRole::Uncertainty);
  if (layer == nullptr || layer->volume() == nullptr) return noLayer(LayerRole::Uncertainty);
  auto map = writeParametricMap(
      *layer->volume(), {"SCAR_SD", "Standard deviation of the scar probability over members"},
      contextOf(context, *layer), folder / "synthetic_uncertainty.dcm");
  if (!map) return tl::unexpected(map.error());
  written.push_back(std::move(*map));
  return {};
}

}  // namespace

ExportContext exportContextOf(const Case& analyzed, ExportSource source) {
  auto layer = analyzed.newest(LayerRole::TissueMask);
  if (layer == nullptr) layer = analyzed.newest(LayerRole::SyntheticLge);
  return makeExportContext(std::move(source), layer != nullptr ? layer->provenance : Provenance{});
}

Expected<std::vector<WrittenObject>> writeDicomObjects(const DicomResults& results,
                                                       const DicomObjects& objects,
                                                       ExportContext& context,
                                                       const std::filesystem::path& folder,
                                                       ProgressSink& progress) {
  Written written;
  const auto goesOn = [&](double fraction, const char* what) -> Expected<void> {
    if (progress.report(fraction, what)) return {};
    return fail(FailureCode::Cancelled, "the export was cancelled", "start it again");
  };
  if (objects.syntheticImages) {
    SubProgress imaging(progress, 0.0, 0.6);
    const auto done = writeImages(results.analyzed, context, folder, imaging, written);
    if (!done) return tl::unexpected(done.error());
  }
  if (auto on = goesOn(0.6, "Writing the segmentation"); !on) return tl::unexpected(on.error());
  if (objects.segmentation || objects.measurementReport) {
    const auto done = writeMaskObjects(results, objects, context, folder, written);
    if (!done) return tl::unexpected(done.error());
  }
  if (auto on = goesOn(0.9, "Writing the uncertainty map"); !on) return tl::unexpected(on.error());
  if (objects.uncertaintyMap) {
    const auto done = writeMap(results.analyzed, context, folder, written);
    if (!done) return tl::unexpected(done.error());
  }
  return written;
}

}  // namespace lateglow
