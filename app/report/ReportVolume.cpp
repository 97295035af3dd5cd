#include <algorithm>
#include <cmath>
#include <vector>

#include "app/report/PdfTable.h"
#include "app/report/ReportSections.h"
#include "app/report/ReportText.h"
#include "app/report/SliceContent.h"
#include "app/report/VolumePicture.h"
#include "app/workflow/VolumeTask.h"

namespace lateglow {

namespace {

constexpr int kPicturePixels = 480;
constexpr double kGap = 2.4_mm;
constexpr int kAxialPictures = 6;

std::shared_ptr<const Layer> syntheticLayer(const ReportContent& content) {
  return analyzedCase(content).newest(LayerRole::SyntheticImage);
}

/// One column of pictures: an image, how it is called and shown.
struct Column {
  const Volume* volume = nullptr;
  QString name;
  GreyRange range;
  bool synthetic = false;
};

/// Source, synthetic image and, where there is one, the acquired image of the target's contrast.
std::vector<Column> columnsOf(const ReportContent& content) {
  const auto layer = syntheticLayer(content);
  const Case& analyzed = analyzedCase(content);
  std::vector<Column> columns;
  const Volume* source = analyzed.source().volume();
  if (source != nullptr) {
    const QString name = ReportText::fromUtf8(analyzed.source().description);
    columns.push_back({source, name.isEmpty() ? ReportText::tr("acquired") : name, usualRange(*source), false});
  }
  columns.push_back({layer->volume(), ReportText::fromUtf8(layer->name), usualRange(*layer->volume()), true});
  if (content.acquiredTarget != nullptr) {
    columns.push_back({content.acquiredTarget.get(), ReportText::tr("acquired, for comparison"),
                       usualRange(*content.acquiredTarget), false});
  }
  return columns;
}

QString planeName(PlaneName name) {
  switch (name) {
    case PlaneName::Axial: return ReportText::tr("axial");
    case PlaneName::Coronal: return ReportText::tr("coronal");
    case PlaneName::Sagittal: return ReportText::tr("sagittal");
  }
  return {};
}

/// A row of pictures, all images at one place; `plane` of the synthetic image's stacks.
void drawRow(PdfCanvas& canvas, const std::vector<Column>& columns, std::size_t stackIndex, int plane,
             const PlaneField& field, double side) {
  double x = PdfCanvas::left();
  for (const Column& column : columns) {
    const PlaneStack stack = planeStacks(column.volume->geometry)[stackIndex];
    if (!canvas.counting() && plane < stack.count()) {
      PlanePicture picture = planePicture(*column.volume, stack, plane, field, column.range, kPicturePixels);
      if (column.synthetic) picture.syntheticTag = ReportText::tr("SYNTHETIC");
      paintPlanePicture(canvas.painter(), {x, canvas.y(), side, side}, picture, points(6.0));
    }
    x += side + kGap;
  }
}

double sideFor(std::size_t columns, double widest) {
  const auto count = static_cast<double>(columns);
  return std::min(widest, (PdfCanvas::width() - kGap * (count - 1.0)) / count);
}

void drawNames(PdfCanvas& canvas, const std::vector<Column>& columns, double side) {
  double x = PdfCanvas::left();
  for (const Column& column : columns) {
    canvas.line(x, canvas.y(), side, column.name, style::label());
    x += side + kGap;
  }
  canvas.advance(style::label().lineHeight() + 0.4_mm);
}

/// Names of contrasts are the same in every language, but for two.
QString kindName(const VolumeKind& kind) {
  if (kind.name == "t1ce") return ReportText::tr("T1 after contrast");
  if (kind.name == "cbct") return ReportText::tr("cone-beam CT");
  return ReportText::fromUtf8(kind.title);
}

int planeAt(const PlaneStack& stack, Vec3 placeMm) {
  const double number = stack.geometry().toIndex(placeMm).z;
  return std::clamp(static_cast<int>(std::lround(number)), 0, stack.count() - 1);
}

}  // namespace

bool isOfVolume(const ReportContent& content) { return syntheticLayer(content) != nullptr; }

QString volumeReportTitle(const ReportContent& content) {
  const auto layer = syntheticLayer(content);
  const auto found = layer->provenance.parameters.find("task");
  const VolumeTask* task = found == layer->provenance.parameters.end() ? nullptr : findVolumeTask(found->second);
  if (task == nullptr) return ReportText::tr("Report on a synthetic image");
  return ReportText::tr("Synthetic %1 from %2")
      .arg(kindName(task->target), kindName(task->source));
}

void volumeResultSection(PdfCanvas& canvas, const ReportContext& context) {
  const auto layer = syntheticLayer(context.content);
  canvas.heading(ReportText::tr("Result"), 40_mm);
  canvas.advance(0.6_mm);
  canvas.paragraph(ReportText::tr("%1, computed by %2 %3. It was not acquired.")
                       .arg(volumeReportTitle(context.content),
                            ReportText::fromUtf8(context.content.model.title.empty() ? context.content.model.id
                                                                                     : context.content.model.title),
                            ReportText::fromUtf8(context.content.model.version)),
                   style::statement());
  canvas.advance(1.2_mm);
  const std::string& unit = layer->volume()->unit;
  canvas.paragraph(unit.empty() ? ReportText::tr("Brightness is in arbitrary units from 0 to 1000 and cannot be "
                                                 "compared with that of a scanner.")
                                : ReportText::tr("Values are Hounsfield units as the model estimates them, from -1000 "
                                                 "to 2000; they are no measurement of density."),
                   style::body());
  canvas.advance(2.2_mm);
}

void volumePlanesSection(PdfCanvas& canvas, const ReportContext& context) {
  const std::vector<Column> columns = columnsOf(context.content);
  const Volume& synthetic = *syntheticLayer(context.content)->volume();
  const PlaneField field = fieldAround(synthetic);
  const double side = sideFor(columns.size(), 56_mm);
  canvas.heading(ReportText::tr("Three planes through the middle"), side + 8_mm,
                 ReportText::tr("left: acquired · amber frame: synthetic"));
  drawNames(canvas, columns, side);
  const auto stacks = planeStacks(synthetic.geometry);
  for (std::size_t s = 0; s < stacks.size(); ++s) {
    canvas.ensure(side + kGap);
    drawRow(canvas, columns, s, planeAt(stacks[s], field.centreMm), field, side);
    canvas.advance(side + kGap);
  }
  canvas.advance(1.4_mm);
}

void volumeSlicesSection(PdfCanvas& canvas, const ReportContext& context) {
  const std::vector<Column> columns = columnsOf(context.content);
  const Volume& synthetic = *syntheticLayer(context.content)->volume();
  const PlaneField field = fieldAround(synthetic);
  const PlaneStack axial = planeStacks(synthetic.geometry)[0];
  const double side = sideFor(columns.size(), 44_mm);
  canvas.heading(ReportText::tr("Slices from below to above"), side + 8_mm, planeName(axial.name()));
  drawNames(canvas, columns, side);
  for (int n = 1; n <= kAxialPictures; ++n) {
    const double share = static_cast<double>(n) / (kAxialPictures + 1) - 0.5;
    const Vec3 place = field.centreMm + (share * field.sideMm) * Vec3{0.0, 0.0, 1.0};
    canvas.ensure(side + kGap);
    drawRow(canvas, columns, 0, planeAt(axial, place), field, side);
    canvas.advance(side + kGap);
  }
  canvas.advance(3_mm);
}

QString volumeTechniqueText(const ReportContent& content) {
  const auto layer = syntheticLayer(content);
  const ModelCardSummary& model = content.model;
  return ReportText::tr("Computed from %1 alone by %2 %3 (package %4) on %5.")
      .arg(ReportText::fromUtf8(analyzedCase(content).source().description.empty()
                                    ? std::string("the series")
                                    : analyzedCase(content).source().description),
           ReportText::fromUtf8(model.title.empty() ? model.id : model.title), ReportText::fromUtf8(model.version),
           ReportText::shortHash(model.sha256),
           ReportText::fromUtf8(layer->provenance.device.empty() ? "cpu" : layer->provenance.device));
}

}  // namespace lateglow
