namespace Raff.Console.Features.Report;

/// <summary>Registers the report.</summary>
public static class ReportServices
{
    /// <summary>Adds its reader.</summary>
    public static IServiceCollection AddReport(this IServiceCollection services) => services.AddScoped<ReportReader>();
}
