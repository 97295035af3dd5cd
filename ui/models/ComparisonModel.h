#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "imaging/core/Case.h"
#include "imaging/prepare/VolumeRegistration.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/ComparisonImages.h"
#include "ui/models/JobRunner.h"

namespace lateglow {

/// How pictures are compared.
enum class ComparisonMode { SideBySide, Swipe, Checkerboard, Blink, Difference, Similarity };
inline constexpr int kComparisonModeCount = 6;

/// A registration that the reader asked for, and whether he looks at it.
struct ComparisonRegistration {
  PictureChoice reference;
  PictureChoice test;
  VolumeRegistration found;  ///< without its volume
  std::shared_ptr<const Volume> moved;
  Provenance provenance;  ///< of `moved`
  bool shown = true;      ///< false: as the images lie
};

/// What the Case tab of Compare shows, without a widget: two to four pictures of which the first is
/// the reference, all on its grid, one slice and linked windows. Images are resampled and registered
/// in workers. Outlasts the widgets.
class ComparisonModel : public QObject {
  Q_OBJECT

public:
  static constexpr std::size_t kMostPictures = 4;

  explicit ComparisonModel(CasePresenter& cases, QObject* parent = nullptr);
  ~ComparisonModel() override;

  [[nodiscard]] CasePresenter& cases() { return m_cases; }
  [[nodiscard]] const std::vector<PictureChoice>& pictures() const { return m_pictures; }
  [[nodiscard]] CaseSession* session(std::size_t picture) const;
  void setCount(std::size_t count);
  void setPicture(std::size_t picture, PictureChoice choice);
  /// Reference and test change places.
  void swapPictures(std::size_t one, std::size_t other);
  /// What the reader looks at; a test picture of his hand is what the reference is compared with.
  void activate(std::size_t picture);
  [[nodiscard]] std::size_t active() const { return m_active; }
  [[nodiscard]] std::size_t test() const { return m_test; }
  /// Null while it is being made, or where none was chosen.
  [[nodiscard]] std::shared_ptr<const ComparedImage> image(std::size_t picture) const;
  [[nodiscard]] bool preparing() const { return m_preparing != 0; }
  /// Nothing is prepared while nobody looks.
  void setWatched(bool watched);
  /// Reference and test are there.
  [[nodiscard]] bool comparable() const;

  [[nodiscard]] ComparisonMode mode() const { return m_mode; }
  void setMode(ComparisonMode mode);

  [[nodiscard]] int slice() const { return m_slice; }
  void setSlice(int slice);
  [[nodiscard]] int sliceCount() const;
  [[nodiscard]] IntensityWindow window(std::size_t picture) const { return m_windows.at(picture); }
  /// All windows by the same share of their own width.
  void dragWindows(double widthShare, double levelShare);
  /// Of one picture; of all in HU, which mean the same everywhere.
  void setWindow(std::size_t picture, IntensityWindow window);

  [[nodiscard]] bool canRegister() const;
  void registerTest(RegistrationKind kind);
  void cancelRegistration();
  [[nodiscard]] std::optional<JobState> registering() const;
  /// Of reference and test; null where there is none.
  [[nodiscard]] const ComparisonRegistration* registration() const;
  [[nodiscard]] const std::optional<Failure>& registrationFailure() const { return m_failure; }
  void showRegistration(bool shown);
  /// The step that made it is undone; where others came in between, as a step of its own.
  void removeRegistration();
  /// The step that undo and redo take.
  void putRegistration(const std::shared_ptr<ComparisonRegistration>& before,
                       const std::shared_ptr<ComparisonRegistration>& after);

Q_SIGNALS:
  void picturesChanged();
  /// Volumes are there, or have gone.
  void imagesChanged();
  void activeChanged();
  void modeChanged();
  void sliceChanged();
  void windowsChanged();
  void registrationChanged();

private:
  void followCurrent();
  void followResult();
  void followSessions();
  void take(std::vector<PictureChoice> pictures);
  void takeWindows();
  void prepare();
  void showRegistered();
  [[nodiscard]] std::shared_ptr<ComparisonRegistration> pairRegistration() const;
  void registered(PictureChoice reference, PictureChoice test,
                  Expected<VolumeRegistration> result);

  CasePresenter& m_cases;
  std::vector<PictureChoice> m_pictures{2};
  std::vector<std::shared_ptr<const ComparedImage>> m_asTheyLie;
  std::vector<std::shared_ptr<const ComparedImage>> m_images;  ///< as they lie, or registered
  std::vector<IntensityWindow> m_windows{2};
  std::size_t m_active = 1;
  std::size_t m_test = 1;
  bool m_byHand = false;
  bool m_watched = false;
  bool m_stale = true;  ///< to be prepared as soon as somebody looks
  ComparisonMode m_mode = ComparisonMode::SideBySide;
  int m_slice = 0;
  std::vector<std::shared_ptr<ComparisonRegistration>> m_registrations;
  std::optional<Failure> m_failure;
  quint64 m_registerJob = 0;
  quint64 m_preparing = 0;
  JobRunner m_work;
};

}  // namespace lateglow
