namespace Raff.Console.Emulator.Http;

/// <summary>The ids in the published examples, so that pasted examples work as written.</summary>
internal static class DocsExamples
{
    /// <summary>The plan that <c>plan_01HXJ...</c> stands for.</summary>
    public const int PlanId = 3;

    /// <summary>The template that <c>tmpl_01HXJ...</c> stands for; the only one whose id is published.</summary>
    public static Guid TemplateId { get; } = new("5ac21891-32e6-41ce-8a93-b5d6ab708b0d");

    /// <summary>The project that an example's project id stands for.</summary>
    public static string? ProjectSlug(string id) => id switch
    {
        "prj_01HXK5Q2J3P4N5R6T7V8W9Y0Z1" => "production",
        "prj_01HXK5Q2J3P4N5R6T7V8W9Y0Z2" => "staging",
        _ => null,
    };

    public static bool IsPlan(string id) => id.StartsWith("plan_01HXJ", StringComparison.Ordinal);

    public static bool IsTemplate(string id) => id.StartsWith("tmpl_01HXJ", StringComparison.Ordinal);
}
