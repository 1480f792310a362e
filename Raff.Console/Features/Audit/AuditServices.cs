namespace Raff.Console.Features.Audit;

/// <summary>Registers what the audit pages need.</summary>
public static class AuditServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddScoped<FindingFixer>();
}
