using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class ProtectionPlansMapping : IEntityTypeConfiguration<ProtectionPlans>
{
    public void Configure(EntityTypeBuilder<ProtectionPlans> builder)
    {
        builder.ToTable("ProtectionPlans");
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        builder.HasIndex(p => new { p.PersonId, p.AsAt }).IsUnique();
    }
}
