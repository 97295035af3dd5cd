#include "ui/models/ComparisonModel.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCoreApplication>
#include <QPointer>
#include <QUndoCommand>

#include "imaging/core/UtcTime.h"
#include "ui/models/Figures.h"
#include "ui/models/MeasurementRows.h"
#include "ui/models/SeriesLink.h"

namespace lateglow {

namespace {

using Images = std::vector<std::shared_ptr<const ComparedImage>>;

/// One registration in place of another; null: none.
class RegistrationCommand : public QUndoCommand {
public:
  RegistrationCommand(ComparisonModel& model, std::shared_ptr<ComparisonRegistration> before,
                      std::shared_ptr<ComparisonRegistration> after)
      : m_model(&model), m_before(std::move(before)), m_after(std::move(after)) {}
  void undo() override { put(m_after, m_before); }
  void redo() override { put(m_before, m_after); }
  [[nodiscard]] const std::shared_ptr<ComparisonRegistration>& after() const { return m_after; }

private:
  void put(const std::shared_ptr<ComparisonRegistration>& from,
           const std::shared_ptr<ComparisonRegistration>& to) {
    if (m_model) m_model->putRegistration(from, to);
  }
  QPointer<ComparisonModel> m_model;
  std::shared_ptr<ComparisonRegistration> m_before;
  std::shared_ptr<ComparisonRegistration> m_after;
};

/// What a worker needs of a picture; everything shared is never changed.
struct PictureSource {
  ComparedImage image;
  std::shared_ptr<const Study> study;
  const Series* series = nullptr;
  std::shared_ptr<const CaseResult> result;  ///< of a synthetic picture
  int phase = 0;
  bool empty = true;
};

Volume phaseOf(const Cine& cine, int phase) {
  Volume volume = makeVolume(cine.geometry);
  for (int k = 0; k < cine.sliceCount(); ++k) {
    std::ranges::copy(cine.frame(k, phase), volume.slice(k).begin());
  }
  return volume;
}

/// The acquired series as a still image; shared where it is one already.
std::shared_ptr<const Volume> acquired(const PictureSource& source) {
  if (const Volume* volume = source.series->volume()) {
    return {source.study, volume};
  }
  return std::make_shared<Volume>(phaseOf(*source.series->cine(), source.phase));
}

/// What the model made, and nothing where it did not look.
std::shared_ptr<const Volume> synthesized(const PictureSource& source) {
  auto volume =
      std::make_shared<Volume>(*source.result->analyzed.newest(LayerRole::SyntheticLge)->volume());
  const Geometry& grid = volume->geometry;
  for (int k = 0; k < grid.size[2]; ++k) {
    const auto& region = source.image.regions.at(static_cast<std::size_t>(k));
    auto slice = volume->slice(k);
    for (std::size_t n = 0; n < slice.size(); ++n) {
      const auto column = static_cast<double>(n % static_cast<std::size_t>(grid.size[0]));
      const auto row = static_cast<double>(n / static_cast<std::size_t>(grid.size[0]));
      const bool inside = region && column >= region->firstColumn &&
                          column <= region->lastColumn && row >= region->firstRow &&
                          row <= region->lastRow;
      if (!inside) slice[n] = std::numeric_limits<float>::quiet_NaN();
    }
  }
  return volume;
}

std::shared_ptr<const ComparedImage> onGrid(PictureSource source, const Geometry& grid) {
  auto image = std::make_shared<ComparedImage>(source.image);
  const bool synthetic = image->choice.synthetic;
  const auto own = synthetic ? synthesized(source) : acquired(source);
  if (own->geometry.sameGrid(grid)) {
    image->volume = own;
    if (synthetic) image->surround = acquired(source);
  } else {
    image->volume = std::make_shared<Volume>(resampleAsItLies(*own, grid, image->foreignSpace));
    image->regions.clear();
  }
  return image;
}

IntensityWindow firstWindow(const CaseSession& session, bool synthetic) {
  return synthetic ? session.syntheticWindow : session.window;
}

Provenance provenanceOf(const VolumeRegistration& found, const CaseSession& reference,
                        const CaseSession& test) {
  Provenance made;
  made.operation = "register";
  made.softwareVersion = QCoreApplication::applicationVersion().toStdString();
  made.device = "cpu";
  made.createdUtc = currentUtcTime();
  made.sourceSeriesUids = {test.series().uid, reference.series().uid};
  made.parameters = {{"kind", toString(found.kind)},
                     {"metric", "Mattes mutual information, 32 bins, nats"},
                     {"metric_before", figure(found.metricBefore, 4).toStdString()},
                     {"metric_after", figure(found.metricAfter, 4).toStdString()},
                     {"mean_displacement_mm", figure(found.meanDisplacementMm, 2).toStdString()},
                     {"interpolation", "linear"}};
  return made;
}

}  // namespace

ComparisonModel::ComparisonModel(CasePresenter& cases, QObject* parent)
    : QObject(parent), m_cases(cases), m_asTheyLie(2), m_images(2) {
  connect(&m_cases, &CasePresenter::currentChanged, this, &ComparisonModel::followCurrent);
  connect(&m_cases, &CasePresenter::sessionsChanged, this, &ComparisonModel::followSessions);
  connect(&m_cases, &CasePresenter::resultChanged, this, &ComparisonModel::followResult);
  connect(&m_cases.networkWork(), &JobRunner::progressed, this,
          &ComparisonModel::registrationChanged);
  connect(&m_cases.networkWork(), &JobRunner::jobsChanged, this,
          &ComparisonModel::registrationChanged);
}

ComparisonModel::~ComparisonModel() = default;

CaseSession* ComparisonModel::session(std::size_t picture) const {
  const int id = picture < m_pictures.size() ? m_pictures[picture].sessionId : 0;
  const auto found = std::ranges::find_if(m_cases.sessions(),
                                          [id](const auto& s) { return s->id == id; });
  return found == m_cases.sessions().end() ? nullptr : found->get();
}

std::shared_ptr<const ComparedImage> ComparisonModel::image(std::size_t picture) const {
  return picture < m_images.size() ? m_images[picture] : nullptr;
}

bool ComparisonModel::comparable() const { return image(0) != nullptr && image(m_test) != nullptr; }

/// Another study is compared anew; a series of the same study stays what the reader made of it.
void ComparisonModel::followCurrent() {
  const CaseSession* current = m_cases.current();
  if (current == nullptr) {
    take({{}, {}});
    return;
  }
  const CaseSession* reference = session(0);
  const bool same = reference != nullptr && reference->opened.study == current->opened.study;
  if (!same || !m_byHand) {
    m_byHand = false;
    take(defaultPictures(m_cases, *current));
  }
}

void ComparisonModel::followResult() {
  const CaseSession* current = m_cases.current();
  if (current == nullptr) return;
  const bool shows = std::ranges::any_of(m_pictures, [current](const PictureChoice& p) {
    return p.synthetic && p.sessionId == current->id;
  });
  if (!m_byHand) {
    take(defaultPictures(m_cases, *current));
  } else if (shows) {
    prepare();
  }
}

/// What was closed is no picture any more.
void ComparisonModel::followSessions() {
  std::vector<PictureChoice> kept = m_pictures;
  for (std::size_t n = 0; n < kept.size(); ++n) {
    if (session(n) == nullptr) kept[n] = {};
  }
  if (kept != m_pictures) take(kept);
  const CaseSession* current = m_cases.current();
  if (!m_byHand && current != nullptr) take(defaultPictures(m_cases, *current));
}

void ComparisonModel::take(std::vector<PictureChoice> pictures) {
  pictures.resize(std::clamp<std::size_t>(std::max(pictures.size(), m_pictures.size()), 2,
                                          kMostPictures));
  for (PictureChoice& picture : pictures) {
    const auto found = std::ranges::find_if(m_cases.sessions(), [&picture](const auto& s) {
      return s->id == picture.sessionId;
    });
    const bool there = found != m_cases.sessions().end() &&
                       (!picture.synthetic || (*found)->syntheticImage() != nullptr);
    if (!there) picture = {};
  }
  const bool sameReference = pictures.front() == m_pictures.front();
  if (pictures == m_pictures && !std::ranges::any_of(pictures, &PictureChoice::synthetic)) return;
  const bool changed = pictures != m_pictures;
  m_pictures = std::move(pictures);
  if (changed) takeWindows();
  const CaseSession* reference = session(0);
  if (!sameReference && reference != nullptr) m_slice = reference->slice;
  m_test = std::min(m_test, m_pictures.size() - 1);
  m_active = std::min(m_active, m_pictures.size() - 1);
  if (changed) Q_EMIT picturesChanged();
  prepare();
}

void ComparisonModel::takeWindows() {
  m_windows.assign(m_pictures.size(), {});
  const CaseSession* reference = session(0);
  for (std::size_t n = 0; n < m_pictures.size(); ++n) {
    if (const CaseSession* own = session(n)) {
      const bool shared = reference != nullptr && isHounsfield(*own) && isHounsfield(*reference);
      m_windows[n] = firstWindow(shared ? *reference : *own, m_pictures[n].synthetic);
    }
  }
}

void ComparisonModel::setCount(std::size_t count) {
  const std::size_t wanted = std::clamp<std::size_t>(count, 2, kMostPictures);
  if (wanted == m_pictures.size()) return;
  m_byHand = true;
  m_pictures.resize(wanted);
  m_windows.resize(wanted);
  m_test = std::min(m_test, wanted - 1);
  m_active = std::min(m_active, wanted - 1);
  Q_EMIT picturesChanged();
  prepare();
}

void ComparisonModel::setPicture(std::size_t picture, PictureChoice choice) {
  if (picture >= m_pictures.size()) return;
  m_byHand = true;
  std::vector<PictureChoice> next = m_pictures;
  next[picture] = choice;
  take(next);
  activate(picture);
}

void ComparisonModel::swapPictures(std::size_t one, std::size_t other) {
  if (one >= m_pictures.size() || other >= m_pictures.size() || one == other) return;
  m_byHand = true;
  std::vector<PictureChoice> next = m_pictures;
  std::swap(next[one], next[other]);
  take(next);
}

void ComparisonModel::activate(std::size_t picture) {
  if (picture >= m_pictures.size()) return;
  const std::size_t test = picture == 0 ? m_test : picture;
  if (picture == m_active && test == m_test) return;
  const bool otherPair = test != m_test;
  m_active = picture;
  m_test = test;
  Q_EMIT activeChanged();
  if (otherPair) {
    Q_EMIT registrationChanged();
    Q_EMIT imagesChanged();
  }
}

void ComparisonModel::setMode(ComparisonMode mode) {
  if (mode != m_mode) {
    m_mode = mode;
    Q_EMIT modeChanged();
  }
}

int ComparisonModel::sliceCount() const {
  const CaseSession* reference = session(0);
  return reference == nullptr ? 0 : reference->geometry().size[2];
}

void ComparisonModel::setSlice(int slice) {
  const int next = std::clamp(slice, 0, std::max(0, sliceCount() - 1));
  if (next != m_slice) {
    m_slice = next;
    Q_EMIT sliceChanged();
  }
}

void ComparisonModel::dragWindows(double widthShare, double levelShare) {
  for (IntensityWindow& window : m_windows) window = dragged(window, widthShare, levelShare);
  Q_EMIT windowsChanged();
}

void ComparisonModel::setWindow(std::size_t picture, IntensityWindow window) {
  const CaseSession* own = session(picture);
  if (own == nullptr) return;
  for (std::size_t n = 0; n < m_windows.size(); ++n) {
    const CaseSession* other = session(n);
    const bool alike = other != nullptr && isHounsfield(*own) && isHounsfield(*other);
    if (n == picture || alike) m_windows[n] = window;
  }
  Q_EMIT windowsChanged();
}

void ComparisonModel::setWatched(bool watched) {
  m_watched = watched;
  if (watched && m_stale) prepare();
}

/// Resamples everything to the grid of the reference, in the worker.
void ComparisonModel::prepare() {
  m_work.cancel(m_preparing);
  const CaseSession* reference = session(0);
  m_asTheyLie.assign(m_pictures.size(), nullptr);
  m_images = m_asTheyLie;
  Q_EMIT imagesChanged();
  m_stale = !m_watched;
  if (reference == nullptr || !m_watched) {
    m_preparing = 0;
    return;
  }
  std::vector<PictureSource> sources(m_pictures.size());
  for (std::size_t n = 0; n < m_pictures.size(); ++n) {
    const CaseSession* own = session(n);
    if (own == nullptr) continue;
    PictureSource& source = sources[n];
    source.empty = false;
    source.study = own->opened.study;
    source.series = &own->series();
    source.result = own->result;
    source.phase = own->endDiastole().value_or(0);
    source.image.choice = m_pictures[n];
    source.image.name = m_pictures[n].synthetic
                            ? shortModelName(own->result->model.title, own->result->model.version)
                            : own->seriesName();
    source.image.hounsfield = !m_pictures[n].synthetic && isHounsfield(*own);
    source.image.foreignSpace = !shareSpace(*reference, *own) &&
                                own->opened.study != reference->opened.study;
    if (own->phaseCount() > 1 && !m_pictures[n].synthetic) {
      source.image.detail = tr("Phase %1 (end-diastole)").arg(source.phase + 1);
    }
    if (m_pictures[n].synthetic) {
      source.image.surroundWindow = own->window;
      for (int k = 0; k < own->geometry().size[2]; ++k) {
        source.image.regions.push_back(own->syntheticRegion(k));
      }
    }
  }
  m_preparing = m_work.start<Images>(
      tr("Preparing the comparison"),
      [sources, grid = reference->geometry()](ProgressSink& progress) -> Expected<Images> {
        Images images;
        for (std::size_t n = 0; n < sources.size(); ++n) {
          if (!progress.report(static_cast<double>(n) / static_cast<double>(sources.size()),
                               "Resampling")) {
            return fail(FailureCode::Cancelled, "preparing the comparison was cancelled", "");
          }
          images.push_back(sources[n].empty ? nullptr : onGrid(sources[n], grid));
        }
        return images;
      },
      [this](Expected<Images> images) {
        if (!images) return;  // another choice came in between
        m_preparing = 0;
        m_asTheyLie = std::move(*images);
        showRegistered();
      });
}

/// Puts what was registered and is looked at in place of the image as it lies.
void ComparisonModel::showRegistered() {
  m_images = m_asTheyLie;
  for (std::size_t n = 1; n < m_images.size(); ++n) {
    for (const auto& registration : m_registrations) {
      const bool fits = registration->reference == m_pictures[0] &&
                        registration->test == m_pictures[n] && registration->shown;
      if (!fits || m_images[n] == nullptr) continue;
      auto moved = std::make_shared<ComparedImage>(*m_images[n]);
      moved->volume = registration->moved;
      moved->registered = true;
      moved->surround = nullptr;
      moved->regions.clear();
      m_images[n] = moved;
    }
  }
  Q_EMIT imagesChanged();
  Q_EMIT registrationChanged();
}

bool ComparisonModel::canRegister() const {
  return comparable() && !registering() && m_pictures[0] != m_pictures[m_test];
}

std::optional<JobState> ComparisonModel::registering() const {
  return m_registerJob == 0 ? std::nullopt : m_cases.networkWork().job(m_registerJob);
}

void ComparisonModel::registerTest(RegistrationKind kind) {
  if (!canRegister()) return;
  m_failure.reset();
  const PictureChoice reference = m_pictures[0];
  const PictureChoice test = m_pictures[m_test];
  const CaseSession* own = session(m_test);
  // From the image as it was acquired where there is one: what was resampled once is cut and soft.
  const Volume* native = test.synthetic ? nullptr : own->series().volume();
  const auto moving = native != nullptr
                          ? std::shared_ptr<const Volume>(own->opened.study, native)
                          : m_asTheyLie[m_test]->volume;
  VolumeRegistrationOptions options;
  options.kind = kind;
  options.fromMiddles = native != nullptr && m_asTheyLie[m_test]->foreignSpace;
  m_registerJob = m_cases.networkWork().start<VolumeRegistration>(
      tr("Registering"),
      [fixed = m_asTheyLie[0]->volume, moving, options](ProgressSink& progress) {
        return registerVolumes(*fixed, *moving, options, progress);
      },
      [self = QPointer(this), reference, test](Expected<VolumeRegistration> result) {
        if (self) self->registered(reference, test, std::move(result));
      });
  Q_EMIT registrationChanged();
}

void ComparisonModel::cancelRegistration() {
  if (m_registerJob != 0) m_cases.networkWork().cancel(m_registerJob);
}

void ComparisonModel::registered(PictureChoice reference, PictureChoice test,
                                 Expected<VolumeRegistration> result) {
  m_registerJob = 0;
  const bool stillThere = m_pictures[0] == reference && m_pictures[m_test] == test;
  if (!result) {
    if (result.error().code != FailureCode::Cancelled) m_failure = result.error();
  } else if (stillThere) {
    auto next = std::make_shared<ComparisonRegistration>();
    next->reference = reference;
    next->test = test;
    next->moved = std::make_shared<Volume>(std::move(result->moved));
    next->found = std::move(*result);
    next->provenance = provenanceOf(next->found, *session(0), *session(m_test));
    auto* step = new RegistrationCommand(*this, pairRegistration(), next);
    step->setText(tr("Registered"));
    m_cases.undoStack().push(step);
  }
  Q_EMIT registrationChanged();
}

std::shared_ptr<ComparisonRegistration> ComparisonModel::pairRegistration() const {
  for (const auto& registration : m_registrations) {
    if (registration->reference == m_pictures[0] && registration->test == m_pictures[m_test]) {
      return registration;
    }
  }
  return nullptr;
}

const ComparisonRegistration* ComparisonModel::registration() const {
  return pairRegistration().get();
}

void ComparisonModel::showRegistration(bool shown) {
  const auto registration = pairRegistration();
  if (registration != nullptr && registration->shown != shown) {
    registration->shown = shown;
    showRegistered();
  }
}

void ComparisonModel::removeRegistration() {
  const auto registration = pairRegistration();
  if (registration == nullptr) return;
  QUndoStack& steps = m_cases.undoStack();
  const auto* last = dynamic_cast<const RegistrationCommand*>(steps.command(steps.index() - 1));
  if (last != nullptr && last->after() == registration) {
    steps.undo();  // so that redo brings it back
    return;
  }
  auto* step = new RegistrationCommand(*this, registration, nullptr);
  step->setText(tr("Registration removed"));
  steps.push(step);
}

void ComparisonModel::putRegistration(const std::shared_ptr<ComparisonRegistration>& before,
                                      const std::shared_ptr<ComparisonRegistration>& after) {
  std::erase(m_registrations, before);
  if (after != nullptr) m_registrations.push_back(after);
  showRegistered();
}

}  // namespace lateglow
