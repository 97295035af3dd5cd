#pragma once

#include <vector>

#include <qwt_plot.h>

class QwtPlotCurve;

namespace lateglow {

/// Values of two images along one line, over millimetres from its beginning.
class ProfilePlot : public QwtPlot {
  Q_OBJECT

public:
  struct Profile {
    std::vector<double> positionsMm;
    std::vector<double> reference;
    std::vector<double> test;  ///< not-a-number where there is nothing
  };

  explicit ProfilePlot(QWidget* parent = nullptr);
  void setNames(const QString& reference, const QString& test, const QString& unit);
  void setProfile(Profile profile);
  [[nodiscard]] const Profile& profile() const { return m_profile; }
  /// Position and both values, a line each, tab-separated.
  [[nodiscard]] QString asText() const;

private:
  Profile m_profile;
  QwtPlotCurve* m_reference;
  QwtPlotCurve* m_test;
};

}  // namespace lateglow
