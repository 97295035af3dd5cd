// How studies come onto the desk, and what was kept of them.
#include <algorithm>
#include <cmath>

#include "ui/models/CasePresenter.h"
#include "ui/models/FirstWindow.h"

namespace lateglow {

namespace {

constexpr int kThumbnailPixels = 192;

/// The file's own window, unless all values of the picture would be black or white in it.
IntensityWindow firstWindow(const Series& series, int slice, IntensityWindow automatic) {
  const auto place = static_cast<std::size_t>(slice);
  if (place >= series.windowOfSlice.size()) return automatic;
  const StoredWindow& stored = series.windowOfSlice[place];
  const double apart = std::abs(stored.centre - automatic.level);
  const bool meets = 2.0 * apart < stored.width + automatic.width;
  return meets ? IntensityWindow{stored.width, stored.centre} : automatic;
}

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
    const auto slice =
        series.cine() != nullptr ? series.cine()->frame(middle, 0) : series.volume()->slice(middle);
    const IntensityWindow window = firstWindow(series, middle, firstWindowOf(series, *study.opened.study));
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
      restored->indication = found->indication;
      restored->findings = found->findings;
      if (found->signOff) {
        restored->approval = Approval{*found->signOff, found->result, found->indication,
                                      found->findings, restored->keyImages()};
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

}  // namespace lateglow
