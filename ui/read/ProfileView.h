#pragma once

#include <vector>

#include <QWidget>

namespace lateglow {

/// Values along a line through one volume or two, as curves over millimetres. Pointing at them reads
/// them off.
class ProfileView : public QWidget {
  Q_OBJECT

public:
  struct Profile {
    QString title;      ///< "Left to right"
    QString axis;       ///< of the positions, with unit
    QString valueAxis;  ///< "HU"
    std::vector<double> positionsMm;
    QString name;                ///< of the series; shown where there are two
    std::vector<double> values;  ///< one a position
    /// Of another series along the same line, dashed; not-a-number outside it. Empty: none.
    QString otherName;
    std::vector<double> otherValues;
    bool otherSynthetic = false;
    double markMm = 0.0;  ///< where the crosshair is
  };

  explicit ProfileView(QWidget* parent = nullptr);
  /// Without values: nothing to show.
  void setProfile(Profile profile);
  [[nodiscard]] const Profile& profile() const { return m_profile; }
  void setActive(bool active);

Q_SIGNALS:
  void activated();
  void maximizeRequested();

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  [[nodiscard]] QRectF plotArea() const;
  [[nodiscard]] double x(double positionMm) const;
  [[nodiscard]] double y(double value) const;
  void paintGrid(QPainter& painter) const;
  void paintCurve(QPainter& painter, const std::vector<double>& values, const QPen& pen) const;
  void paintNames(QPainter& painter) const;
  [[nodiscard]] QPen otherPen() const;
  void paintReading(QPainter& painter) const;

  Profile m_profile;
  double m_lowest = 0.0;
  double m_highest = 1.0;
  double m_pointer = -1.0;  ///< x of the pointer; below 0: elsewhere
  bool m_active = false;
};

}  // namespace lateglow
