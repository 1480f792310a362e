using System.Globalization;
using Raff.Console.Domain.Findings;

namespace Raff.Console.Sweeps;

/// <summary>The thresholds of rules as settings have them: <c>Audit:Thresholds:volume.unattached</c>.</summary>
public static class AuditThresholds
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Audit:Thresholds";

    /// <summary>The largest threshold that makes sense for any rule.</summary>
    public const double Max = 1_000_000;

    /// <summary>The keys of all of them.</summary>
    public static IEnumerable<string> Keys => RuleCatalog.All.Where(rule => rule.Threshold is not null).Select(rule => $"{Section}:{rule.Id}");

    /// <summary>The thresholds that settings changed.</summary>
    public static RuleThresholds Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new RuleThresholds(configuration.GetSection(Section).GetChildren()
            .Where(setting => double.TryParse(setting.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            .ToDictionary(setting => setting.Key, setting => double.Parse(setting.Value!, CultureInfo.InvariantCulture), StringComparer.Ordinal));
    }
}
