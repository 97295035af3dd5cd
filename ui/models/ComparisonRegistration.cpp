// Registering reference and test of a comparison.
#include <QCoreApplication>
#include <QPointer>
#include <QUndoCommand>

#include "imaging/core/UtcTime.h"
#include "ui/models/ComparisonModel.h"
#include "ui/models/Figures.h"

namespace lateglow {

namespace {

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
