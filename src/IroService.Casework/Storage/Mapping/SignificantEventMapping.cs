using IroService.Domain.Events;
using IroService.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class SignificantEventMapping : IEntityTypeConfiguration<SignificantEvent>
{
    public void Configure(EntityTypeBuilder<SignificantEvent> builder)
    {
        builder.ToTable("SignificantEvents");
        builder.Property(e => e.Words).HasMaxLength(SignificantEvent.WordsLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.RecordedById);
        builder.HasIndex(e => e.ChildId);
    }
}
