// Models, devices and their runs.
#include <algorithm>

#include "ui/models/CaseCommands.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/ModelFit.h"

namespace lateglow {

namespace {

QString seconds(double value) { return QStringLiteral("%1 s").arg(value, 0, 'f', 1); }

}  // namespace

const ModelChoice* CasePresenter::model() const {
  const auto found = std::find_if(m_models.begin(), m_models.end(),
                                  [this](const auto& m) { return m.summary.id == m_model; });
  return found == m_models.end() ? nullptr : &*found;
}

/// The reader's choice where it fits the current series, else the first model that does.
void CasePresenter::chooseModel() {
  const auto fits = [this](const ModelChoice& choice) { return isOffered(choice, *m_current); };
  const auto wanted = std::ranges::find(m_models, m_wantedModel,
                                        [](const ModelChoice& m) { return m.summary.id; });
  const auto first = std::ranges::find_if(m_models, fits);
  const std::string chosen = wanted != m_models.end() && fits(*wanted) ? m_wantedModel
                             : first != m_models.end()                 ? first->summary.id
                                                                       : std::string();
  if (chosen != m_model) {
    m_model = chosen;
    Q_EMIT modelChanged();
  }
}

void CasePresenter::setModel(const std::string& id) {
  m_model = m_wantedModel = id;
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
  m_current->failure.reset();
  m_current->runJob =
      model()->volumeTask.empty() ? startHeartRun(options) : startVolumeRun(options);
  Q_EMIT runChanged();
}

quint64 CasePresenter::startHeartRun(const SynthesisOptions& options) {
  const MeasureOptions measure =
      m_current->result ? m_current->result->measureOptions : MeasureOptions{};
  return m_networkWork.start<std::shared_ptr<const CaseResult>>(
      tr("Synthesizing %1").arg(m_current->seriesName()),
      [service = m_service, opened = m_current->opened, choice = *model(), options,
       measure](ProgressSink& sink) {
        return analyze(*service, opened, choice, options, measure, sink);
      },
      [this, id = m_current->id](Expected<std::shared_ptr<const CaseResult>> result) {
        runFinished(id, std::move(result));
      });
}

quint64 CasePresenter::startVolumeRun(const SynthesisOptions& options) {
  return m_networkWork.start<std::shared_ptr<const SyntheticSeries>>(
      tr("Synthesizing %1").arg(m_current->seriesName()),
      [service = m_service, opened = m_current->opened, choice = *model(),
       options](ProgressSink& sink) {
        return synthesizeSeries(*service, opened, choice, options, sink);
      },
      [this, id = m_current->id](Expected<std::shared_ptr<const SyntheticSeries>> made) {
        volumeFinished(id, std::move(made));
      });
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
  } else {
    runFailed(*target, result.error());
  }
  Q_EMIT runChanged();
}

void CasePresenter::volumeFinished(int sessionId,
                                   Expected<std::shared_ptr<const SyntheticSeries>> made) {
  CaseSession* target = session(sessionId);
  if (target == nullptr) {
    return;
  }
  target->runJob = 0;
  if (made) {
    auto added = sessionOf(**made, *target, ++m_lastSessionId);
    const CaseSession* shown = added.get();
    const StageSeconds& took = (*made)->seconds;
    const QString detail = seconds(took.load + took.prepare + took.network + took.write);
    take(new SyntheticSeriesCommand(*this, std::move(added)),
         tr("%1 made", "a synthetic series").arg(shown->seriesName()), detail);
    Q_EMIT synthesized(shown);
  } else {
    runFailed(*target, made.error());
  }
  Q_EMIT runChanged();
}

void CasePresenter::runFailed(CaseSession& target, const Failure& failure) {
  if (failure.code == FailureCode::Cancelled) {
    addHistory(target, tr("Synthesis cancelled"));
  } else {
    target.failure = failure;
    addHistory(target, tr("Synthesis failed"));
  }
}

}  // namespace lateglow
