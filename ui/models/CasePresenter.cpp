#include "ui/models/CasePresenter.h"

#include <algorithm>
#include <cmath>

#include "imaging/core/UtcTime.h"
#include "ui/models/CaseCommands.h"
#include "ui/models/CineOutlines.h"

namespace lateglow {

namespace {

constexpr int kThumbnailPixels = 192;
/// Findings are kept when the reader pauses this long.
constexpr int kFindingsRestMs = 800;

/// The file's own window, unless all values of the picture would be black or white in it.
IntensityWindow firstWindow(const Series& series, int slice, IntensityWindow automatic) {
  const auto place = static_cast<std::size_t>(slice);
  if (place >= series.windowOfSlice.size()) return automatic;
  const StoredWindow& stored = series.windowOfSlice[place];
  const double apart = std::abs(stored.centre - automatic.level);
  const bool meets = 2.0 * apart < stored.width + automatic.width;
  return meets ? IntensityWindow{stored.width, stored.centre} : automatic;
}

QString seconds(double value) { return QStringLiteral("%1 s").arg(value, 0, 'f', 1); }

}  // namespace

/// A study with what the strip shows of it, made in the worker.
struct CasePresenter::OpenedStudy {
  Case opened;
  struct Picture {
    std::size_t series;
    QImage thumbnail;
    IntensityWindow window;
  };
  std::vector<Picture> pictures;
};

CasePresenter::CasePresenter(std::shared_ptr<CaseService> service, QObject* parent)
    : QObject(parent),
      m_service(std::move(service)),
      m_models(m_service->models()),
      m_devices{{"auto", "Automatic"}, {"cpu", "CPU"}},
      m_demonstration(m_service->demonstrationStudies()),
      m_keeper(m_service->resultsFolder()),
      m_outlines(new CineOutlines(*this)) {
  if (!m_models.empty()) {
    m_model = m_models.front().summary.id;
  }
  m_findingsTimer.setSingleShot(true);
  m_findingsTimer.setInterval(kFindingsRestMs);
  connect(&m_findingsTimer, &QTimer::timeout, this, [this] {
    if (m_current != nullptr && m_current->result) {
      m_keeper.keep(*m_current);
    }
  });
  connect(&m_keeper, &ResultKeeper::failed, this, &CasePresenter::keepingFailed);
  connect(&m_quickWork, &JobRunner::progressed, this, [this] {
    const auto state = m_opening ? m_quickWork.job(m_openingJob) : std::nullopt;
    if (state) {
      m_opening->fraction = state->fraction;
      Q_EMIT openingChanged();
    }
  });
  connect(&m_networkWork, &JobRunner::progressed, this, &CasePresenter::runChanged);
  connect(&m_networkWork, &JobRunner::jobsChanged, this, &CasePresenter::runChanged);
}

CasePresenter::~CasePresenter() {
  keepFindings();
  m_keeper.finish();
}

CaseSession* CasePresenter::session(int id) const {
  const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                  [id](const auto& s) { return s->id == id; });
  return found == m_sessions.end() ? nullptr : found->get();
}

void CasePresenter::addHistory(CaseSession& target, const QString& text, const QString& detail) {
  target.history.push_back({text, detail});
  Q_EMIT historyChanged();
}

void CasePresenter::take(QUndoCommand* step, const QString& what, const QString& detail) {
  // QUndoCommand: what follows the line break is its second text (actionText()).
  step->setText(what + u'\n' + detail);
  m_undoStack.push(step);
  Q_EMIT historyChanged();
}

Expected<CasePresenter::OpenedStudy> CasePresenter::readStudy(CaseService& service,
                                                              const std::filesystem::path& path,
                                                              ProgressSink& progress,
                                                              StudyReadListener& listener) {
  auto opened = service.open(path, progress, listener);
  if (!opened) {
    return tl::unexpected<Failure>(opened.error());
  }
  OpenedStudy study{std::move(*opened), {}};
  for (std::size_t i = 0; i < study.opened.study->series.size(); ++i) {
    const Series& series = study.opened.study->series[i];
    if (holdsLabels(series)) {
      continue;  // a reference, compared with in the report
    }
    const Geometry& geometry = series.geometry();
    const int middle = geometry.size[2] / 2;
    const auto slice = series.cine() != nullptr ? series.cine()->frame(middle, 0)
                                                : series.volume()->slice(middle);
    const auto& voxels =
        series.cine() != nullptr ? series.cine()->voxels : series.volume()->voxels;
    const IntensityWindow window =
        firstWindow(series, middle, windowFromPercentiles(voxels, 1.0, 99.5));
    study.pictures.push_back({i, makeThumbnail(slice, geometry, window, kThumbnailPixels), window});
  }
  return study;
}

void CasePresenter::open(const std::filesystem::path& path, bool thenSelect) {
  const auto same = std::find_if(m_sessions.begin(), m_sessions.end(),
                                 [&path](const auto& s) { return s->path == path; });
  if (same != m_sessions.end()) {
    if (thenSelect) {
      select((*same)->id);
      Q_EMIT opened(m_current);
    }
    return;
  }
  const QString name = QString::fromStdString(path.filename().string());
  const int opening = thenSelect ? ++m_lastOpening : 0;
  const auto preview = std::make_shared<OpeningPreview>(name, [this, opening](OpeningState state) {
    QMetaObject::invokeMethod(
        this, [this, opening, state] { showOpening(opening, state); }, Qt::QueuedConnection);
  });
  const auto job = m_quickWork.start<OpenedStudy>(
      tr("Opening %1").arg(name),
      [service = m_service, path, preview](ProgressSink& sink) {
        return readStudy(*service, path, sink, *preview);
      },
      [this, path, thenSelect, opening](Expected<OpenedStudy> study) {
        endOpening(opening);
        if (study) {
          addStudy(path, std::move(*study), thenSelect);
        } else if (study.error().code != FailureCode::Cancelled) {
          Q_EMIT openFailed(study.error());
        }
      });
  if (thenSelect) {
    m_openingJob = job;
    m_opening = OpeningState{name, {}, {}, 0.0};
    Q_EMIT openingChanged();
  }
}

void CasePresenter::showOpening(int opening, OpeningState state) {
  if (m_opening && opening == m_lastOpening) {
    state.fraction = m_opening->fraction;
    m_opening = std::move(state);
    Q_EMIT openingChanged();
  }
}

void CasePresenter::endOpening(int opening) {
  if (m_opening && opening == m_lastOpening) {
    m_opening.reset();
    m_openingJob = 0;
    Q_EMIT openingChanged();
  }
}

void CasePresenter::cancelOpening() {
  if (m_openingJob != 0) {
    m_quickWork.cancel(m_openingJob);
  }
}

void CasePresenter::openDemonstration() {
  for (const auto& path : m_demonstration) {
    open(path, path == m_demonstration.front());
  }
}

void CasePresenter::addStudy(const std::filesystem::path& path, OpenedStudy study,
                             bool thenSelect) {
  int selected = 0;
  for (auto& picture : study.pictures) {
    auto added = std::make_unique<CaseSession>();
    added->id = ++m_lastSessionId;
    added->path = path;
    added->opened = study.opened;
    added->opened.sourceSeries = picture.series;
    added->thumbnail = std::move(picture.thumbnail);
    added->defaultWindow = picture.window;
    added->window = picture.window;
    added->slice = added->geometry().size[2] / 2;
    addHistory(*added, tr("Opened"), tr("%n phase(s)", nullptr, added->phaseCount()));
    if (selected == 0 || picture.series == study.opened.sourceSeries) {
      selected = added->id;
    }
    restoreResult(*added);
    m_sessions.push_back(std::move(added));
  }
  Q_EMIT sessionsChanged();
  if (selected != 0) {
    if (thenSelect || m_current == nullptr) {
      select(selected);
    }
    Q_EMIT opened(session(selected));
  }
}

void CasePresenter::restoreResult(CaseSession& target) {
  target.restoring = true;
  m_keeper.restore(target, [this, id = target.id](Expected<RestoredResult> found) {
    CaseSession* restored = session(id);
    if (restored == nullptr) {
      return;
    }
    if (found && restored->annotations.empty()) {
      restored->annotations = std::move(found->annotations);
      if (restored == m_current) {
        Q_EMIT annotationsChanged();
      }
    }
    if (found && restored->marks == PhaseMarks{}) {
      restored->marks = found->marks;
      if (restored == m_current) {
        Q_EMIT functionChanged();
      }
    }
    if (found && found->function && !restored->function && restored->functionJob == 0) {
      restored->function = found->function;
      restored->functionFigures = std::make_shared<CineFigures>(*found->function);
      Q_EMIT functionChanged();
    }
    const bool untouched = !restored->result && restored->runJob == 0;
    if (found && found->result && untouched) {
      restored->findings = found->findings;
      if (found->signOff) {
        restored->approval = Approval{*found->signOff, found->result, found->findings,
                                      restored->keyImages()};
      }
      addHistory(*restored, tr("Results restored"), found->savedUtc);
      showResult(id, std::make_shared<ResultSlot>(ResultSlot{found->result}));
    }
    restored->restoring = false;
    if (!found && found.error().code != FailureCode::Cancelled) {
      Q_EMIT keepingFailed(found.error());
    }
  });
}

void CasePresenter::select(int sessionId) {
  CaseSession* next = session(sessionId);
  if (next == nullptr || next == m_current) {
    return;
  }
  setCurrent(next);
}

void CasePresenter::keepFindings() {
  if (m_current != nullptr && m_current->result && m_findingsTimer.isActive()) {
    m_keeper.keep(*m_current);
  }
  m_findingsTimer.stop();
}

void CasePresenter::setCurrent(CaseSession* next) {
  keepFindings();
  m_current = next;
  if (next != nullptr) {
    checkGate(*next);
  }
  Q_EMIT currentChanged();
  Q_EMIT resultChanged();
  Q_EMIT runChanged();
}

void CasePresenter::closeStudy() {
  if (m_current != nullptr) {
    take(new CloseCommand(*this, m_current->opened.study->uid, m_current->path),
         tr("Study closed"), m_current->patientName());
    forgetClosedStudies(m_undoStack);
  }
}

CasePresenter::Sessions CasePresenter::takeOut(const std::string& studyUid,
                                               const std::filesystem::path& path) {
  Sessions out;
  Sessions kept;
  for (auto& candidate : m_sessions) {
    const bool belongs = candidate->opened.study->uid == studyUid && candidate->path == path;
    if (belongs && candidate->runJob != 0) {
      m_networkWork.cancel(candidate->runJob);
      candidate->runJob = 0;
    }
    (belongs ? out : kept).push_back(std::move(candidate));
  }
  m_sessions = std::move(kept);
  Q_EMIT sessionsChanged();
  setCurrent(m_sessions.empty() ? nullptr : m_sessions.front().get());
  return out;
}

void CasePresenter::putBack(Sessions sessions) {
  const int shown = sessions.empty() ? 0 : sessions.front()->id;
  for (auto& restored : sessions) {
    // Sessions lie in the order in which they were opened, which is that of their numbers.
    const auto place = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [&](const auto& s) { return s->id > restored->id; });
    m_sessions.insert(place, std::move(restored));
  }
  Q_EMIT sessionsChanged();
  select(shown);
}

void CasePresenter::setFindings(const QString& text) {
  if (m_current != nullptr) {
    m_current->findings = text;
    m_findingsTimer.start();
  }
}

void CasePresenter::approve(const QString& reader) {
  const bool measured = m_current != nullptr && m_current->result &&
                        m_current->result->measurements && !m_current->result->measuring;
  if (!measured || reader.trimmed().isEmpty()) {
    return;
  }
  const SignOff by{reader.trimmed().toStdString(), currentUtcTime()};
  take(new ApprovalCommand(*this, m_current->id, m_current->approval,
                           Approval{by, m_current->result, m_current->findings,
                                                m_current->keyImages()}),
       tr("Approved"), reader.trimmed());
}

void CasePresenter::withdrawApproval() {
  if (m_current != nullptr && m_current->approval) {
    take(new ApprovalCommand(*this, m_current->id, m_current->approval, std::nullopt),
         tr("Approval withdrawn"));
  }
}

void CasePresenter::showApproval(int sessionId, const std::optional<Approval>& approval) {
  CaseSession* target = session(sessionId);
  if (target == nullptr) {
    return;
  }
  target->approval = approval;
  m_keeper.keep(*target);
  if (target == m_current) {
    Q_EMIT approvalChanged();
  }
}

const ModelChoice* CasePresenter::model() const {
  const auto found = std::find_if(m_models.begin(), m_models.end(),
                                  [this](const auto& m) { return m.summary.id == m_model; });
  return found == m_models.end() ? nullptr : &*found;
}

void CasePresenter::setModel(const std::string& id) {
  m_model = id;
  Q_EMIT modelChanged();
  if (m_current != nullptr) {
    checkGate(*m_current);
  }
}

void CasePresenter::setDevice(const std::string& id) {
  m_device = id;
  Q_EMIT devicesChanged();
}

void CasePresenter::queryDevices() {
  m_networkWork.start<std::vector<DeviceChoice>>(
      tr("Looking for devices"), [service = m_service](ProgressSink&) { return service->devices(); },
      [this](Expected<std::vector<DeviceChoice>> devices) {
        m_devicesKnown = true;
        if (devices) {
          m_devices = std::move(*devices);
          m_devices.insert(m_devices.begin(), {"auto", "Automatic"});
        } else {
          m_deviceFailure = devices.error();
        }
        Q_EMIT devicesChanged();
      });
}

void CasePresenter::checkGate(CaseSession& target) {
  if (m_model.empty() || (target.gate && target.gateModel == m_model)) {
    Q_EMIT gateChanged();
    return;
  }
  target.gate.reset();
  target.gateModel = m_model;
  Q_EMIT gateChanged();
  m_quickWork.start<GateVerdict>(
      tr("Checking the series"),
      [service = m_service, opened = target.opened, model = m_model](ProgressSink&) {
        return service->checkGate(opened, model);
      },
      [this, id = target.id, model = m_model](Expected<GateVerdict> verdict) {
        CaseSession* checked = session(id);
        if (checked != nullptr && checked->gateModel == model) {
          checked->gate = std::move(verdict);
          Q_EMIT gateChanged();
        }
      });
}

bool CasePresenter::canRun() const {
  return m_current != nullptr && m_current->runJob == 0 && model() != nullptr && m_current->gate &&
         m_current->gate->has_value();
}

std::optional<JobState> CasePresenter::runState() const {
  return m_current != nullptr && m_current->runJob != 0 ? m_networkWork.job(m_current->runJob)
                                                        : std::nullopt;
}

void CasePresenter::run(bool force) {
  if (!canRun()) {
    return;
  }
  SynthesisOptions options;
  options.modelId = m_model;
  options.device = m_device;
  options.threads = m_threads;
  options.force = force;
  const MeasureOptions measure =
      m_current->result ? m_current->result->measureOptions : MeasureOptions{};
  m_current->failure.reset();
  const auto job = m_networkWork.start<std::shared_ptr<const CaseResult>>(
      tr("Synthesizing %1").arg(QString::fromStdString(m_current->series().description)),
      [service = m_service, opened = m_current->opened, choice = *model(), options,
       measure](ProgressSink& sink) {
        return analyze(*service, opened, choice, options, measure, sink);
      },
      [this, id = m_current->id](Expected<std::shared_ptr<const CaseResult>> result) {
        runFinished(id, std::move(result));
      });
  m_current->runJob = job;
  Q_EMIT runChanged();
}

void CasePresenter::cancelRun() {
  if (m_current != nullptr && m_current->runJob != 0) {
    m_networkWork.cancel(m_current->runJob);
  }
}

void CasePresenter::runFinished(int sessionId, Expected<std::shared_ptr<const CaseResult>> result) {
  CaseSession* target = session(sessionId);
  if (target == nullptr) {
    return;
  }
  target->runJob = 0;
  if (result) {
    const Synthesis& synthesis = (*result)->synthesis;
    const auto slices = std::count_if(synthesis.crops.begin(), synthesis.crops.end(),
                                      [](const HeartCrop& crop) { return crop.valid; });
    const StageSeconds& took = synthesis.seconds;
    acceptResult(sessionId, *result,
                 tr("Synthesized, %n slice(s)", nullptr, static_cast<int>(slices)),
                 seconds(took.load + took.prepare + took.network + took.write));
  } else if (result.error().code == FailureCode::Cancelled) {
    addHistory(*target, tr("Synthesis cancelled"));
  } else {
    target->failure = result.error();
    addHistory(*target, tr("Synthesis failed"));
  }
  Q_EMIT runChanged();
}

std::shared_ptr<ResultSlot> CasePresenter::acceptResult(int sessionId,
                                                        std::shared_ptr<const CaseResult> result,
                                                        const QString& what,
                                                        const QString& detail) {
  auto slot = std::make_shared<ResultSlot>(ResultSlot{std::move(result)});
  if (CaseSession* target = session(sessionId)) {
    take(new ResultCommand(*this, sessionId, target->slot, slot), what, detail);
  }
  return slot;
}

void CasePresenter::refineResult(int sessionId, const std::shared_ptr<ResultSlot>& slot,
                                 std::shared_ptr<const CaseResult> result) {
  slot->result = std::move(result);
  const CaseSession* target = session(sessionId);
  if (target != nullptr && target->slot == slot) {
    showResult(sessionId, slot);
  }
}

void CasePresenter::showResult(int sessionId, std::shared_ptr<ResultSlot> slot) {
  CaseSession* target = session(sessionId);
  if (target == nullptr) {
    return;
  }
  const bool sameImage = target->result && slot->result &&
                         target->result->analyzed.newest(LayerRole::SyntheticLge) ==
                             slot->result->analyzed.newest(LayerRole::SyntheticLge);
  target->slot = std::move(slot);
  target->result = target->slot->result;
  if (target->result && !sameImage) {
    target->syntheticWindow = target->result->window;
  }
  if (!sameImage) {
    Q_EMIT sessionsChanged();
  }
  m_keeper.keep(*target);
  if (target == m_current) {
    Q_EMIT resultChanged();
  }
}

void CasePresenter::acceptAnnotations(int sessionId, std::vector<Annotation> annotations,
                                      const QString& what) {
  if (CaseSession* target = session(sessionId)) {
    take(new AnnotationCommand(*this, sessionId, target->annotations, std::move(annotations)), what);
  }
}

void CasePresenter::showAnnotations(int sessionId, const std::vector<Annotation>& annotations) {
  CaseSession* target = session(sessionId);
  if (target == nullptr) {
    return;
  }
  target->annotations = annotations;
  m_keeper.keepAnnotations(*target);
  if (target == m_current) {
    Q_EMIT annotationsChanged();
  }
}

std::optional<Vec3> CasePresenter::placedRvInsertion() const {
  return m_current != nullptr && m_current->result
             ? m_current->result->measureOptions.anteriorRvInsertionMm
             : std::nullopt;
}

void CasePresenter::placeRvInsertion(Vec3 pointMm) {
  if (m_current == nullptr || !m_current->result) {
    return;
  }
  using Measured = std::shared_ptr<const CaseResult>;
  m_quickWork.start<Measured>(
      tr("Measuring"),
      [service = m_service, before = m_current->result,
       pointMm](ProgressSink&) -> Expected<Measured> {
        auto after = std::make_shared<CaseResult>(*before);
        MeasureOptions options = before->measureOptions;
        options.anteriorRvInsertionMm = pointMm;
        options.rvInsertionSource = ReferenceSource::Landmark;
        measureAgain(*after, *service, options);
        return Measured(std::move(after));
      },
      [this, id = m_current->id, before = m_current->result](Expected<Measured> after) {
        CaseSession* target = session(id);
        // A newer result, of a run or of undo, wins over measurements of the former one.
        if (after && target != nullptr && target->result == before) {
          acceptResult(id, *after, tr("RV insertion placed"));
        }
      });
}

void CasePresenter::setSlice(int slice) {
  if (m_current == nullptr) {
    return;
  }
  const int next = std::clamp(slice, 0, m_current->geometry().size[2] - 1);
  if (next != m_current->slice) {
    m_current->slice = next;
    Q_EMIT sliceChanged();
  }
}

void CasePresenter::setWindow(IntensityWindow window) {
  if (m_current != nullptr) {
    m_current->window = window;
    Q_EMIT windowChanged();
  }
}

void CasePresenter::setSyntheticWindow(IntensityWindow window) {
  if (m_current != nullptr) {
    m_current->syntheticWindow = window;
    Q_EMIT windowChanged();
  }
}

void CasePresenter::resetWindows() {
  if (m_current != nullptr) {
    m_current->window = m_current->defaultWindow;
    if (m_current->result) {
      m_current->syntheticWindow = m_current->result->window;
    }
    Q_EMIT windowChanged();
  }
}

void CasePresenter::writeReport(const std::filesystem::path& file) {
  if (m_current == nullptr || !m_current->result || !m_current->result->measurements) {
    return;
  }
  ReportContent content = reportContentOf(*m_current);
  m_quickWork.start<int>(
      tr("Writing the report"),
      [service = m_service, content = std::move(content), file](ProgressSink&) {
        return service->writeReport(content, file);
      },
      [this, file](Expected<int> pages) {
        if (pages) {
          Q_EMIT reportWritten(QString::fromStdString(file.string()), *pages);
        } else {
          Q_EMIT reportFailed(pages.error());
        }
      });
}

}  // namespace lateglow
