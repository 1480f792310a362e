using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Tests.RaffApi;

/// <content>Projects and the catalog.</content>
public static partial class OperationTable
{
    private static OperationCase[] Basics =>
    [
        OperationCase.Of("ListProjectsAsync", "GET projects?limit=50&offset=100", null, null, Empty, (client, cancel) =>
            client.ListProjectsAsync(new PageRequest(100, 50), Lane.Interactive, cancel)),
        OperationCase.Of("GetProjectAsync", "GET projects/prj_staging", null, null, Project, (client, cancel) =>
            client.GetProjectAsync(Staging, Lane.Interactive, cancel)),
        OperationCase.Of(
            "CreateProjectAsync",
            "POST projects",
            null,
            """{"name":"n","description":"d","default_region":"us-east"}""",
            Project,
            (client, cancel) => client.CreateProjectAsync(new CreateProject { Name = "n", Description = "d", DefaultRegion = "us-east" }, cancel)),
        OperationCase.Of("UpdateProjectAsync", "PUT projects/prj_staging", null, """{"name":"n"}""", Project, (client, cancel) =>
            client.UpdateProjectAsync(Staging, new UpdateProject { Name = "n" }, cancel)),
        OperationCase.Of("DeleteProjectAsync", "DELETE projects/prj_staging", null, null, Done, (client, cancel) => client.DeleteProjectAsync(Staging, cancel)),
        OperationCase.Of(
            "ListRegionsAsync",
            "GET public/regions",
            null,
            null,
            """{"success":true,"regions":[{"id":1,"code":"us-east","name":"US East","country_code":"US","is_default":true}]}""",
            (client, cancel) => client.ListRegionsAsync(cancel)),
        OperationCase.Of("ListTemplatesAsync", "GET public/templates", null,
            null,
            """
            {"success":true,"data":[{"id":"t","name":"Ubuntu","version":"24.10x64","cpu":1,"ram":1,"storage":10,"is_windows":false,"os_type":"linux",
            "category":"os","region":"us-east"}],"total":1}
            """,
            (client, cancel) => client.ListTemplatesAsync(cancel)),
        OperationCase.Of("ListVmPlansAsync", "GET public/pricing/vm", null,
            null,
            """
            {"success":true,"plans":[{"id":3,"vcpu":2,"memory_gib":4,"ssd_gib":80,"transfer_gib":4000,"price_per_hour":0.027764,"monthly_price":19.99,
            "yearly_price":200,"twenty_four_month_price":380.5,"vm_type":"standard","region":"us-east"}]}
            """,
            (client, cancel) => client.ListVmPlansAsync(cancel)),
        OperationCase.Of(
            "GetVolumePriceAsync",
            "GET public/pricing/volume",
            null,
            null,
            """{"success":true,"pricing":{"id":1,"price_per_gb_hour":0.0001,"price_per_gb_month":0.07,"region":"us-east"}}""",
            (client, cancel) => client.GetVolumePriceAsync(cancel)),
        OperationCase.Of(
            "GetSnapshotPriceAsync",
            "GET public/pricing/snapshot",
            null,
            null,
            """{"success":true,"pricing":{"id":1,"price_per_gb_hour":0.0001,"price_per_gb_month":0.07,"region":"us-east"}}""",
            (client, cancel) => client.GetSnapshotPriceAsync(cancel)),
        OperationCase.Of(
            "GetBackupPriceAsync",
            "GET public/pricing/backup",
            null,
            null,
            """{"success":true,"pricing":{"id":1,"price_per_gb_hour":0.0001,"price_per_gb_month":0.07,"region":"us-east"}}""",
            (client, cancel) => client.GetBackupPriceAsync(cancel)),
        OperationCase.Of(
            "GetIpPricesAsync",
            "GET public/pricing/ip",
            null,
            null,
            """{"success":true,"pricing":{"ipv4":{"price_per_hour":0.0069,"monthly_price":3},"ipv6":null}}""",
            (client, cancel) => client.GetIpPricesAsync(cancel)),
    ];
}
