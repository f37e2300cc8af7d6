package io.dpuledger.analysis.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Explains costs by a few kinds of hours: the coefficients are prices. Statistics in doubles; no
 * cost is made from them.
 *
 * @param coefficients one for each kind of hours
 * @param condition of the matrix with columns of length 1; large if kinds of hours go together
 * @param error the mean distance of a cost from its estimate, as a share of the mean cost
 */
record LeastSquares(List<Double> coefficients, double condition, double error) {
  LeastSquares {
    coefficients = List.copyOf(coefficients);
  }

  private static final int SWEEPS = 60;
  private static final double TINY = 1e-12;

  /**
   * Empty if there are fewer rows than kinds, or if kinds of hours cannot be told apart.
   *
   * @param hours a row for each cost
   */
  static Optional<LeastSquares> of(double[][] hours, double[] costs) {
    int kinds = hours.length == 0 ? 0 : hours[0].length;
    if (kinds == 0 || hours.length < kinds) {
      return Optional.empty();
    }
    double[] lengths = lengths(hours, kinds);
    double[][] normal = new double[kinds][kinds + 1];
    for (int row = 0; row < hours.length; row++) {
      for (int i = 0; i < kinds; i++) {
        for (int j = 0; j < kinds; j++) {
          normal[i][j] += hours[row][i] / lengths[i] * hours[row][j] / lengths[j];
        }
        normal[i][kinds] += hours[row][i] / lengths[i] * costs[row];
      }
    }
    double[] eigenvalues = eigenvalues(normal, kinds);
    if (eigenvalues[0] < TINY) {
      return Optional.empty();
    }
    double[] solved = solve(normal, kinds);
    for (int i = 0; i < kinds; i++) {
      solved[i] /= lengths[i];
    }
    double condition = Math.sqrt(eigenvalues[kinds - 1] / eigenvalues[0]);
    return Optional.of(
        new LeastSquares(
            Arrays.stream(solved).boxed().toList(), condition, error(hours, costs, solved)));
  }

  private static double[] lengths(double[][] hours, int kinds) {
    double[] lengths = new double[kinds];
    for (double[] row : hours) {
      for (int i = 0; i < kinds; i++) {
        lengths[i] = Math.hypot(lengths[i], row[i]);
      }
    }
    for (int i = 0; i < kinds; i++) {
      lengths[i] = lengths[i] == 0 ? 1 : lengths[i];
    }
    return lengths;
  }

  private static double error(double[][] hours, double[] costs, double[] prices) {
    double off = 0;
    double all = 0;
    for (int row = 0; row < costs.length; row++) {
      double estimate = 0;
      for (int i = 0; i < prices.length; i++) {
        estimate += hours[row][i] * prices[i];
      }
      off += Math.abs(costs[row] - estimate);
      all += Math.abs(costs[row]);
    }
    return all == 0 ? Double.POSITIVE_INFINITY : off / all;
  }

  /** Gauss with pivots, on a copy. */
  private static double[] solve(double[][] system, int n) {
    double[][] a = Arrays.stream(system).map(double[]::clone).toArray(double[][]::new);
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
      }
      double[] swapped = a[column];
      a[column] = a[pivot];
      a[pivot] = swapped;
      for (int row = 0; row < n; row++) {
        if (row != column) {
          double factor = a[row][column] / a[column][column];
          for (int i = column; i <= n; i++) {
            a[row][i] -= factor * a[column][i];
          }
        }
      }
    }
    double[] solved = new double[n];
    for (int i = 0; i < n; i++) {
      solved[i] = a[i][n] / a[i][i];
    }
    return solved;
  }

  /** Of a symmetric matrix, by rotations of Jacobi, the smallest first. */
  private static double[] eigenvalues(double[][] symmetric, int n) {
    double[][] a = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, n, p, q);
        }
      }
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = a[i][i];
    }
    Arrays.sort(values);
    return values;
  }

  private static void rotate(double[][] a, int n, int p, int q) {
    if (Math.abs(a[p][q]) < TINY * TINY) {
      return;
    }
    double angle = Math.atan2(2 * a[p][q], a[p][p] - a[q][q]) / 2;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (int i = 0; i < n; i++) {
      double one = a[i][p];
      double other = a[i][q];
      a[i][p] = cos * one + sin * other;
      a[i][q] = cos * other - sin * one;
    }
    for (int i = 0; i < n; i++) {
      double one = a[p][i];
      double other = a[q][i];
      a[p][i] = cos * one + sin * other;
      a[q][i] = cos * other - sin * one;
    }
  }
}
