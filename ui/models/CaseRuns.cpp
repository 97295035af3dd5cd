// Models, devices and their runs.
#include <algorithm>

#include "ui/models/CasePresenter.h"

namespace lateglow {

namespace {

QString seconds(double value) { return QStringLiteral("%1 s").arg(value, 0, 'f', 1); }

}  // namespace

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

}  // namespace lateglow
