#include "ui/models/CasePresenter.h"

#include <algorithm>

#include "imaging/core/UtcTime.h"
#include "ui/models/CaseCommands.h"
#include "ui/models/CineOutlines.h"
#include "ui/models/ComparisonPair.h"
#include "ui/models/SeriesLink.h"

namespace lateglow {

namespace {

/// Findings are kept when the reader pauses this long.
constexpr int kFindingsRestMs = 800;

/// What was acquired of the contrast that a model made, on the same grid; null where nothing was.
std::shared_ptr<const Volume> acquiredTarget(const CasePresenter& cases, const CaseSession& made) {
  const CaseSession* reference = cases.session(defaultPictures(cases, made).front().sessionId);
  const Volume* volume = reference != nullptr ? reference->series().volume() : nullptr;
  const bool fits = volume != nullptr && !reference->synthetic() &&
                    reference->id != made.madeOf &&
                    volume->geometry.sameGrid(made.geometry());
  return fits ? std::shared_ptr<const Volume>(reference->opened.study, volume) : nullptr;
}

}  // namespace

CasePresenter::CasePresenter(std::shared_ptr<CaseService> service, QObject* parent)
    : QObject(parent),
      m_service(std::move(service)),
      m_models(m_service->models()),
      m_devices{{"auto", "Automatic"}, {"cpu", "CPU"}},
      m_demonstration(m_service->demonstrationStudies()),
      m_keeper(m_service->resultsFolder()),
      m_outlines(new CineOutlines(*this)) {
  if (!m_models.empty()) {
    m_model = m_wantedModel = m_models.front().summary.id;
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
    chooseModel();
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

std::unique_ptr<CaseSession> CasePresenter::takeOutSeries(int sessionId) {
  const auto found = std::ranges::find(m_sessions, sessionId, [](const auto& s) { return s->id; });
  if (found == m_sessions.end()) {
    return nullptr;
  }
  auto taken = std::move(*found);
  m_sessions.erase(found);
  Q_EMIT sessionsChanged();
  if (m_current == taken.get()) {
    CaseSession* source = session(taken->madeOf);
    setCurrent(source != nullptr || m_sessions.empty() ? source : m_sessions.front().get());
  }
  return taken;
}

void CasePresenter::putBack(Sessions sessions, bool select) {
  const int shown = sessions.empty() ? 0 : sessions.front()->id;
  for (auto& restored : sessions) {
    // Sessions lie in the order in which they were opened, which is that of their numbers.
    const auto place = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [&](const auto& s) { return s->id > restored->id; });
    m_sessions.insert(place, std::move(restored));
  }
  Q_EMIT sessionsChanged();
  if (select) {
    this->select(shown);
  }
}

void CasePresenter::setIndication(const QString& text) {
  if (m_current != nullptr) {
    m_current->indication = text;
    m_findingsTimer.start();
  }
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
                           Approval{by, m_current->result, m_current->indication,
                                    m_current->findings, m_current->keyImages()}),
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

std::function<ReportContent()> CasePresenter::currentReport() const {
  if (m_current == nullptr) {
    return {};
  }
  const CaseSession* made = madeSeries(*this, *m_current);
  const CaseSession* source = made != nullptr ? session(made->madeOf) : nullptr;
  if (source != nullptr) {
    return [report = syntheticReportOf(*source, *made), target = acquiredTarget(*this, *made)] {
      ReportContent content = reportContentOf(report);
      content.acquiredTarget = target;
      return content;
    };
  }
  if (m_current->result && m_current->result->measurements) {
    return [content = reportContentOf(*m_current)] { return content; };
  }
  return {};
}

void CasePresenter::writeReport(const std::filesystem::path& file) {
  auto report = currentReport();
  if (!report) {
    return;
  }
  m_quickWork.start<int>(
      tr("Writing the report"),
      [service = m_service, report = std::move(report), file](ProgressSink&) {
        return service->writeReport(report(), file);
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
